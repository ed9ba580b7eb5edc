/** What is asked before something is done by name: null, or a refusal as a server would word it. */
type RefusalOf = (operation: string) => Promise<Response | null>;
let refusalOf: RefusalOf | null = null;

/** Set once the anonymous side is loaded, which is after the first paint of every page. */
export function askBefore(asked: RefusalOf): void {
  refusalOf = asked;
}

/** `fetch` for the forum: what is done by name is first held against what this device said anonymously. */
export async function fetchByName(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const name = typeof init?.body === 'string' && /"mutation (\w+)/.exec(init.body)?.[1];
  return (name && (await refusalOf?.(name))) || fetch(url, init);
}
