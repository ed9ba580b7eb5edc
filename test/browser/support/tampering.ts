import type { Page } from '@playwright/test';

/** What is changed of the answers. */
interface Answered {
  readonly keyDirectory: { note: string }[];
  readonly anonymity: { enabled: boolean; imagesEach: number };
}

const hopByHop = /^(:.*|host|connection|content-length|content-encoding|transfer-encoding|accept-encoding)$/;

/** Changes the real answers to one kind of query on their way to this page. @param to true for those it is about */
export async function tamper(
  page: Page,
  to: (url: string, body: string) => boolean,
  change: (data: Answered) => void,
): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || !to(request.url(), request.postData() ?? '')) return route.fallback();
    // Not by route.fetch, which would send the cookies of this origin to the anonymous one too.
    const headers = Object.entries(await request.allHeaders()).filter(([name]) => !hopByHop.test(name));
    const response = await fetch(request.url(), { method: 'POST', headers, body: request.postData() });
    const answer = (await response.json()) as { data: Answered };
    change(answer.data);
    const kept = [...response.headers].filter(([name]) => !hopByHop.test(name));
    return route.fulfill({ headers: Object.fromEntries(kept), json: answer });
  });
}
