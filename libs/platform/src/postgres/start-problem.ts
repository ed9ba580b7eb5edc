/** What can keep the embedded PostgreSQL from starting, each with one way out. */
export type StartProblemKind =
  | 'port-in-use'
  | 'disk-full'
  | 'missing-right'
  | 'second-instance'
  | 'tampered-data'
  | 'unsupported-platform'
  | 'no-answer'
  | 'unknown';

/** A problem whose message is one sentence for the person at the terminal: what is wrong and what to do next. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';

  constructor(
    readonly kind: StartProblemKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

interface Circumstances {
  readonly folder: string;
  readonly port: number;
}

type Wording = (where: Circumstances) => string;

const wordings: Record<'port-in-use' | 'disk-full' | 'missing-right' | 'tampered-data', Wording> = {
  'port-in-use': ({ port }) =>
    `Port ${port}, which PostgreSQL needs, is used by another program: stop that program or set POSTGRES_PORT to a free port.`,
  'disk-full': ({ folder }) =>
    `The disk that holds ${folder} is full: free some space (at least 200 MB) and start again; nothing saved is lost.`,
  'missing-right': ({ folder }) =>
    `PostgreSQL may not read or write ${folder}: give that folder to the account that starts Xinqiao, or choose another with DATA_DIR.`,
  'tampered-data': ({ folder }) =>
    `The database files in ${folder} are incomplete or changed: put the folder back from a backup, or move it away to begin anew.`,
};

const signs: readonly (readonly [keyof typeof wordings, RegExp])[] = [
  ['disk-full', /no space left on device|ENOSPC|disk quota exceeded|EDQUOT/i],
  ['port-in-use', /address already in use|could not create any TCP\/IP sockets/i],
  [
    'tampered-data',
    /not a valid data directory|database files are incompatible|invalid checkpoint record|could not locate (a valid|required) checkpoint|no such file or directory|is missing|configuration file .* contains errors|could not load .*\.conf|could not read file|incorrect checksum|invalid contents|not a directory|ENOTDIR/i,
  ],
  [
    'missing-right',
    /permission denied|operation not permitted|EACCES|EPERM|EROFS|read-only file system|has wrong ownership/i,
  ],
];

/** Turns PostgreSQL's own words, or an errno of Node, into a sentence with a way out. */
export function explain(words: string, where: Circumstances): StartProblem {
  const kind = signs.find(([, sign]) => sign.test(words))?.[0];
  if (kind !== undefined) return new StartProblem(kind, wordings[kind](where), { cause: words });
  const last = words.trim().split('\n').at(-1) ?? '';
  return new StartProblem(
    'unknown',
    `PostgreSQL did not start in ${where.folder}${last === '' ? '' : ` (it said: ${last})`}: see postgres.log beside that folder.`,
    { cause: words },
  );
}

/** Words of anything thrown. */
export function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
