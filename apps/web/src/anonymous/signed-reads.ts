import { buildSignedRead } from '#tokens';
import type { LetterVoice, OutcomeState, PostKind, Rating } from '#contracts';
import type { Picture } from '../images/picture.js';
import { askAnonymity, askAnonymousOrigin } from './graphql.js';

/** Where the thread of a key stands. */
export interface Standing {
  readonly threadId: string;
  readonly lastSeq: number;
  /** The reason, when the key may not speak any more. */
  readonly blocked: string | null;
  /** The post that asks its author something. */
  readonly openQuestion: number | null;
  readonly rating: { readonly solved: boolean; readonly rating: Rating; readonly reason: string | null } | null;
  readonly withdrawn: boolean;
  /** yyyy-mm-dd; null while nothing is answered. */
  readonly canReopenUntil: string | null;
}

/** What became of everything one key sent. */
export interface ReceiptView extends Standing {
  readonly letter: boolean;
  /** How many images a further word may have. */
  readonly imagesEach: number;
  readonly steps: readonly {
    readonly seq: number;
    readonly slot: string;
    readonly state: OutcomeState;
    readonly postSeq: number | null;
    readonly refusal: string | null;
  }[];
}

/** The author's own letter with its answers. */
export interface LetterView extends Standing {
  readonly entries: readonly LetterEntryView[];
}
export interface LetterEntryView {
  readonly seq: number;
  readonly voice: LetterVoice;
  readonly kind: PostKind;
  /** Markdown; null when hidden or deleted. */
  readonly body: string | null;
  readonly images: readonly Picture[];
  readonly officeUnit: string | null;
  readonly officeTitle: string | null;
  /** yyyy-mm-dd */
  readonly day: string;
}

const standing = `threadId lastSeq blocked openQuestion rating { solved rating reason } withdrawn canReopenUntil`;
const RECEIPT = `query Receipt($input: SignedRead!) { receipt(input: $input) { ${standing} letter
  steps { seq slot state postSeq refusal } } }`;
const LETTER = `query Letter($input: SignedRead!) { letter(input: $input) { ${standing}
  entries { seq voice kind body images { id url: data width height alt } officeUnit officeTitle day } } }`;

const body = (query: string, variables: object): string => JSON.stringify({ query, variables });

/** Reads signed by a receipt, at the anonymous origin alone. Nobody needs to be signed in. */
export class SignedReads {
  constructor(private readonly origin: string) {}

  async receipt(receipt: string): Promise<ReceiptView> {
    const { today, imagesEach } = await askAnonymity(this.origin);
    const input = buildSignedRead(receipt, 'receipt', today);
    const answer = await askAnonymousOrigin<{ receipt: Omit<ReceiptView, 'imagesEach'> }>(
      this.origin,
      body(RECEIPT, { input }),
    );
    return { ...answer.receipt, imagesEach };
  }

  async letter(receipt: string): Promise<LetterView> {
    const input = buildSignedRead(receipt, 'letter', (await askAnonymity(this.origin)).today);
    return (await askAnonymousOrigin<{ letter: LetterView }>(this.origin, body(LETTER, { input }))).letter;
  }
}
