import { findBinaries } from './binaries.js';
import { explain, type StartProblemKind } from './start-problem.js';

const where = { folder: '/srv/data', port: 4182 };

describe('the words of PostgreSQL', () => {
  it.each<[StartProblemKind, string]>([
    ['disk-full', 'FATAL:  could not write lock file "postmaster.pid": No space left on device'],
    ['disk-full', `ENOSPC: no space left on device, mkdir '/srv/data'`],
    ['port-in-use', 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use'],
    ['missing-right', 'could not access directory "/srv/data/postgres": Permission denied'],
    ['missing-right', `EROFS: read-only file system, mkdir '/srv/data'`],
    ['tampered-data', 'FATAL:  "/srv/data/postgres" is not a valid data directory'],
    ['tampered-data', 'PANIC:  could not locate a valid checkpoint record at 0/1830AA0'],
    ['unknown', 'FATAL:  something nobody has seen before'],
  ])('%s is recognised', (kind, words) => {
    const problem = explain(words, where);
    expect(problem.kind).toBe(kind);
    expect(problem.message.split('\n')).toHaveLength(1);
  });

  it('name the port or the folder to look at', () => {
    expect(explain('Address already in use', where).message).toContain('4182');
    expect(explain('Permission denied', where).message).toContain('/srv/data');
  });
});

describe('a machine without a built-in PostgreSQL', () => {
  it('is told of DATABASE_URL', () => {
    expect(() => findBinaries('sunos', 'sparc')).toThrow(/sunos sparc.*DATABASE_URL/);
  });
});
