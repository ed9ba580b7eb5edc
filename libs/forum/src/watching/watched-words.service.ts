import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUuid, lettersOf, limits } from '#contracts';
import type { WordAction } from '#contracts';
import { Database, DomainError, invalidInput, notFound } from '#platform';
import type { Viewer } from '#platform';
import { checkText } from '../text.rules.js';
import { mayKeepWords } from './watching.policy.js';
import type { WatchedWordType } from './watching.type.js';

const LIST = 'SELECT id, word, action FROM forum.watched_word ORDER BY action, letters';
const BLOCKED = `SELECT word FROM forum.watched_word WHERE action = 'BLOCK' ORDER BY letters`;
const PUT = `
  INSERT INTO forum.watched_word (id, word, letters, action) VALUES ($1, $2, $3, $4)
  ON CONFLICT (letters) DO UPDATE SET word = $2, action = $4`;
const REMOVE = 'DELETE FROM forum.watched_word WHERE id = $1 RETURNING id';

/** The organisation's list of watched words. A change holds for what is said from now on. */
@Injectable()
export class WatchedWords {
  constructor(private readonly database: Database) {}

  /** @throws DomainError FORBIDDEN */
  async list(viewer: Viewer): Promise<WatchedWordType[]> {
    if (!mayKeepWords(viewer)) throw new DomainError('FORBIDDEN');
    return this.database.rows<WatchedWordType>(LIST);
  }

  /** What is refused anyway: whoever may not say a word may know which. The same for all. */
  async blocked(): Promise<string[]> {
    const rows = await this.database.rows<{ word: string }>(BLOCKED);
    return rows.map(({ word }) => word);
  }

  /** Adds a word; one that is there, however written, gets the action. @throws DomainError FORBIDDEN, INVALID_INPUT */
  async put(viewer: Viewer, word: string, action: WordAction): Promise<void> {
    if (!mayKeepWords(viewer)) throw new DomainError('FORBIDDEN');
    const checked = checkText('word', word.normalize('NFC'), limits.watchedWordLength);
    const letters = lettersOf(checked);
    // One letter would hold back nearly everything that is ever said.
    if (Array.from(letters).length < limits.watchedWordLength.min)
      throw invalidInput('word', `${limits.watchedWordLength.min}–${limits.watchedWordLength.max}`);
    await this.database.rows(PUT, [randomUUID(), checked, letters, action]);
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async remove(viewer: Viewer, id: string): Promise<void> {
    if (!mayKeepWords(viewer)) throw new DomainError('FORBIDDEN');
    if (!isUuid(id)) throw notFound();
    const [removed] = await this.database.manager.query<[{ id: string }[], number]>(REMOVE, [id]);
    if (removed.length === 0) throw notFound();
  }
}
