import { Injectable } from '@nestjs/common';
import { caseIs, Cases } from '#casework';
import { PostSearch, type FoundPost, type SearchOrder } from '#forum';
import type { ThreadId } from '#contracts';
import { invalidInput } from '#platform';
import type { Connection, Viewer } from '#platform';
import type { SearchFilter } from './search.inputs.js';

export interface Sought {
  readonly text: string | null;
  readonly filter: SearchFilter;
  readonly order: SearchOrder;
  readonly first: number | null;
  readonly after: string | null;
}

/** 编号, in whatever width and case it was typed. */
const CASE_NUMBER = /^[A-Z]{2}-\d{4}-\d{4,}$/;

@Injectable()
export class Search {
  constructor(
    private readonly posts: PostSearch,
    private readonly cases: Cases,
  ) {}

  /** @throws DomainError INVALID_INPUT when nothing is asked for, BAD_REQUEST (cursor) */
  async find(viewer: Viewer, { text, filter, order, first, after }: Sought): Promise<Connection<FoundPost>> {
    const line = text?.trim() ?? '';
    const asked = Object.values(filter).some((value) => value !== null && value !== undefined);
    if (line === '' && !asked) throw invalidInput('text', 'a text or a filter');
    const { status = null, tag = null, ...narrowed } = filter;
    return this.posts.find(viewer, {
      ...narrowed,
      text: line,
      openingOf: await this.threadOfNumber(viewer, line),
      besides: (parameters) => (status === null && tag === null ? [] : [caseIs('t.id', { status, tag }, parameters)]),
      order,
      first,
      after,
    });
  }

  private async threadOfNumber(viewer: Viewer, text: string): Promise<ThreadId | null> {
    const number = text.normalize('NFKC').toUpperCase();
    if (!CASE_NUMBER.test(number)) return null;
    return (await this.cases.findByNumber(viewer, number))?.thread.id ?? null;
  }
}
