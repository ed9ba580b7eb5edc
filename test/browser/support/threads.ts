import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, unitNamed } from './ask.js';

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
export async function openThread({ request }: Page, { about, body, asks }: ThreadToOpen): Promise<Opened> {
  const title = `${about}（${randomUUID().slice(0, 6)}）`;
  const unit = asks === undefined ? null : await unitNamed(request, asks);
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
    request,
    'mutation Open($input: OpenThreadInput!) { openThread(input: $input) { id } }',
    { input },
  );
  return { address: `/t/${opened.id}`, title };
}
