import { z } from 'zod';
import { Audience, ImageType, limits, Rating, ThreadKind } from '#contracts';
import type { InboxPayload } from '#contracts';
import { DomainError } from '#platform';

const signed = { authorKey: z.string().min(1).max(200), seq: z.int().min(1) };
const nullableId = z.uuid().nullable();
const images = z
  .array(
    z.object({
      id: z.uuid(),
      type: z.enum(ImageType),
      width: z.int().min(1),
      height: z.int().min(1),
      alt: z.string().max(4 * limits.images.altLength.max),
    }),
  )
  .max(limits.images.each)
  .default([]);
const words = { threadId: z.uuid(), parentSeq: z.int().nullable(), body: z.string(), images };

const payload = z.discriminatedUnion('type', [
  z.object({
    ...signed,
    type: z.literal('thread'),
    threadId: z.uuid(),
    board: z.string().nullable(),
    kind: z.enum(ThreadKind),
    title: z.string(),
    body: z.string(),
    audience: z.enum(Audience),
    unitId: nullableId,
    addresseeUnitId: nullableId,
    addresseeId: nullableId,
    requestReply: z.boolean(),
    images,
  }),
  z.object({ ...signed, ...words, type: z.literal('reply') }),
  z.object({ ...signed, ...words, type: z.literal('followUp') }),
  z.object({
    ...signed,
    type: z.literal('rate'),
    threadId: z.uuid(),
    solved: z.boolean(),
    rating: z.enum(Rating),
    reason: z.string().nullable(),
  }),
  z.object({ ...signed, type: z.literal('withdraw'), threadId: z.uuid(), reason: z.string().nullable() }),
  z.object({ ...signed, type: z.literal('reopen'), threadId: z.uuid(), body: z.string() }),
]);

/**
 * The inbox is written by another role, in another process: nothing in it is taken on trust.
 * @throws DomainError INVALID_INPUT
 */
export function checkPayload(raw: unknown): InboxPayload {
  const checked = payload.safeParse(raw);
  if (checked.success) return checked.data;
  const path = checked.error.issues[0]?.path.join('.') ?? '';
  throw new DomainError('INVALID_INPUT', { field: path, problem: '' });
}
