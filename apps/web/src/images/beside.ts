import type { SignedImage } from '#tokens';

/**
 * The bytes of images on their way, by hash, in this page's memory alone: the vault has one fixed size and would show
 * theirs. Once a page is gone before its post was accepted, its author is told that the images did not arrive.
 */
const bytes = new Map<string, string>();

export function keepBeside(sha256: string, base64: string): void {
  bytes.set(sha256, base64);
}

interface Signed {
  readonly images?: readonly SignedImage[];
}
interface Envelope {
  readonly query: string;
  readonly variables: { readonly input: Signed & { readonly openThread?: Signed; readonly reply?: Signed } };
}

/** The request with the bytes of its images beside what was signed, as far as they are still here. */
export function withImagesBeside(body: string): string {
  if (bytes.size === 0) return body;
  const { query, variables } = JSON.parse(body) as Envelope;
  const { input } = variables;
  const { images = [] } = input.openThread ?? input.reply ?? input;
  const imageData = images.flatMap(({ sha256 }) => bytes.get(sha256) ?? []);
  if (imageData.length === 0) return body;
  return JSON.stringify({ query, variables: { input: { ...input, imageData } } });
}
