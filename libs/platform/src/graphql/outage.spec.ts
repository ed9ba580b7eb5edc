import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isOutage } from './outage.js';
import { presentError } from './present-errors.js';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('an outage of the database', () => {
  it('is told from its code or its words, also through TypeORM', () => {
    expect(isOutage(withCode('57P03', 'the database system is starting up'))).toBe(true);
    expect(isOutage(withCode('ECONNREFUSED'))).toBe(true);
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutage(new QueryFailedError('SELECT 1', [], withCode('08006')))).toBe(true);
  });

  it('is told alike with and without a log, and any other error is masked', () => {
    const codes = (error: Error) =>
      [true, false].map((traced) => presentError(error, 'zh', traced).extensions?.['code']);
    expect(codes(withCode('57P03'))).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(codes(new TypeError('secret'))).toEqual(['INTERNAL', 'INTERNAL']);
  });

  it('is not a text that PostgreSQL takes nowhere, which is the asker’s mistake', () => {
    const unwritable = withCode('22021', 'invalid byte sequence for encoding "UTF8": 0x00');
    for (const error of [unwritable, new QueryFailedError('SELECT 1', [], unwritable)])
      expect(presentError(error, 'zh', true).extensions?.['code']).toBe('BAD_REQUEST');
  });

  it('is nothing else', () => {
    expect(isOutage(withCode('23505', 'duplicate key'))).toBe(false);
    expect(isOutage(new TypeError('undefined is not a function'))).toBe(false);
    expect(isOutage('ECONNREFUSED')).toBe(false);
  });
});
