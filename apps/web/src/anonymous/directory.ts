import {
  askFrom,
  DirectoryFault,
  entryHash,
  fingerprintOf,
  judgeDirectories,
  Malformed,
  readEntry,
  trustedKeys,
  type DirectoryEntry,
  type DirectoryMemory,
  type DirectoryVerdict,
  type ListedKey,
} from '#tokens';
import type { PublishedKey } from './availability.js';
import { askAnonymousOrigin } from './graphql.js';
import { forgetDirectory, rememberDirectory, rememberedDirectory } from './directory-memory.js';
import type { DirectoryStanding } from './model.js';

const ENTRIES = `query KeyDirectory($after: Int!) { keyDirectory(after: $after) {
  index previous kind purpose epoch generation keyId publicKey day note } }`;
const PAGE = 500;

/**
 * Looks at the key directory at both origins, in every browser alike, whether or not its person ever writes. Nothing
 * goes along that tells who asks: a directory for one person alone would be worth the trouble of an attacker.
 */
export class Directory {
  constructor(
    private readonly site: { readonly origin: string; readonly demonstration: boolean },
    private readonly now: () => number = Date.now,
  ) {}

  get standing(): DirectoryStanding {
    const { memory, finding } = rememberedDirectory();
    const { length, head } = memory.agreed;
    return { length, fingerprint: length === 0 ? null : fingerprintOf(head), finding, waiting: memory.ahead !== null };
  }

  /** Every key that both origins listed when they were looked at last. */
  get listed(): readonly ListedKey[] {
    return rememberedDirectory().memory.agreed.keys;
  }

  /**
   * Those of the keys that both origins list; none once something was found.
   * @param offered as the issuer gave them, before this looks: a listed key cannot be missing then
   * @throws AnonymousError when an origin cannot be reached
   */
  async trusted(offered: readonly PublishedKey[]): Promise<readonly PublishedKey[]> {
    const { memory, finding } = rememberedDirectory();
    if (finding !== null) return [];
    const answers = await this.fetch(memory);
    try {
      const verdict = this.judge(memory, answers);
      rememberDirectory({ memory: verdict.memory, finding: null });
      return trustedKeys(verdict, offered);
    } catch (error) {
      if (!(error instanceof DirectoryFault)) throw error;
      if (this.site.demonstration && memory.agreed.length > 0) return this.afresh(offered);
      object(error, answers);
      return [];
    }
  }

  private judge(memory: DirectoryMemory, answers: Answers): DirectoryVerdict {
    if (answers === null) throw new DirectoryFault('BROKEN', memory.agreed.length);
    return judgeDirectories(memory, answers, this.now());
  }

  /** A demonstration begins anew with its folder, and promises nothing. */
  private afresh(offered: readonly PublishedKey[]): Promise<readonly PublishedKey[]> {
    forgetDirectory();
    return this.trusted(offered);
  }

  /** Null when an origin gave something that is no directory. */
  private async fetch(memory: DirectoryMemory): Promise<Answers> {
    const from = askFrom(memory);
    try {
      const [main, anonymous] = await Promise.all([
        entriesAt(location.origin, from),
        entriesAt(this.site.origin, from),
      ]);
      return { main, anonymous };
    } catch (error) {
      if (error instanceof Malformed) return null;
      throw error;
    }
  }
}

type Answers = { readonly main: readonly DirectoryEntry[]; readonly anonymous: readonly DirectoryEntry[] } | null;

function object({ code, index }: DirectoryFault, answers: Answers): void {
  const last = answers?.main.slice(-1)[0];
  const seen = last === undefined ? '' : fingerprintOf(entryHash(last));
  rememberDirectory({ ...rememberedDirectory(), finding: { code, index, seen } });
}

async function entriesAt(origin: string, from: number): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  for (;;) {
    const body = JSON.stringify({ query: ENTRIES, variables: { after: from + entries.length } });
    const { keyDirectory } = await askAnonymousOrigin<{ keyDirectory: unknown[] }>(origin, body);
    entries.push(...keyDirectory.map(readEntry));
    if (keyDirectory.length < PAGE) return entries;
  }
}
