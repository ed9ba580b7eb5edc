import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';

/** Asks the API as the person of this window, for what a story begins with. */
async function ask<Data>(page: Page, query: string, variables: Record<string, unknown>): Promise<Data> {
  const response = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query, variables },
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

interface Opened {
  readonly address: string;
  readonly title: string;
}

interface ThreadToOpen {
  readonly about: string;
  readonly body: string;
  /** Asks this unit for an answer: it goes on the ledger. */
  readonly asks?: string;
}

/** A thread of its own for a story, opened by name by whoever sits at this window. */
export async function openThread(page: Page, { about, body, asks }: ThreadToOpen): Promise<Opened> {
  const title = `${about}（${randomUUID().slice(0, 6)}）`;
  const unit = asks === undefined ? null : await unitNamed(page, asks);
  const input = {
    clientId: randomUUID(),
    board: 'jinan',
    kind: 'PROBLEM',
    audience: 'ORGANISATION',
    voice: 'NAMED',
    requestReply: unit !== null,
    addresseeUnitId: unit,
    title,
    body,
  };
  const { openThread: opened } = await ask<{ openThread: { id: string } }>(
    page,
    'mutation Open($input: OpenThreadInput!) { openThread(input: $input) { id } }',
    { input },
  );
  return { address: `/t/${opened.id}`, title };
}

async function unitNamed(page: Page, name: string): Promise<string> {
  const { units } = await ask<{ units: { id: string; name: string }[] }>(page, '{ units { id name } }', {});
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`The story has no unit ${name}`);
  return unit.id;
}
