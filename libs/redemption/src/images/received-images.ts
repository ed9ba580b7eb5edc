import { createHash, randomUUID } from 'node:crypto';
import { limits, type ImageDescription } from '#contracts';
import { freshImage, InTurn } from '#pictures';
import { DomainError } from '#platform';
import type { SignedImage } from '#tokens';
import type { Images } from '../spool/image-ring.js';

/** Images as they will be published, and their bytes by id. */
export interface Received {
  readonly descriptions: readonly ImageDescription[];
  readonly bytes: Images;
}

export const noImages: Received = { descriptions: [], bytes: new Map() };

/** How many submissions may wait for their images to be encoded anew; each takes up to a second or two. */
const QUEUE = 16;

/** Takes the images of one submission at a time: decoding is the dearest thing this app does, and is bounded. */
export class ReceivedImages {
  private readonly inTurn = new InTurn(QUEUE);

  /**
   * @param data base64, in the order of `signed`
   * @throws DomainError IMAGE_MISSING, IMAGE_UNREADABLE, IMAGE_TOO_LARGE, TRY_NEXT_WINDOW when too many wait
   */
  async receive(signed: readonly SignedImage[], data: readonly string[]): Promise<Received> {
    const sent = signed.map((image, at) => checked(image, data[at]));
    if (data.length > signed.length) throw new DomainError('IMAGE_MISSING');
    return this.inTurn.run(
      () => renew(signed, sent),
      () => {
        throw new DomainError('TRY_NEXT_WINDOW');
      },
    );
  }
}

async function renew(signed: readonly SignedImage[], sent: readonly Buffer[]): Promise<Received> {
  const descriptions: ImageDescription[] = [];
  const all = new Map<string, Buffer>();
  for (const [at, { alt }] of signed.entries()) {
    const { bytes, ...made } = await freshImage(sent[at] ?? Buffer.alloc(0));
    const id = randomUUID();
    descriptions.push({ id, ...made, alt });
    all.set(id, bytes);
  }
  return { descriptions, bytes: all };
}

const BASE64_OF_LARGEST = Math.ceil(limits.images.bytes / 3) * 4;

/** The bytes that were signed. */
function checked({ sha256 }: SignedImage, base64: string | undefined): Buffer {
  if (base64 === undefined) throw new DomainError('IMAGE_MISSING');
  const { bytes, side } = limits.images;
  if (base64.length > BASE64_OF_LARGEST) throw new DomainError('IMAGE_TOO_LARGE', { kib: bytes / 1024, side });
  const sent = Buffer.from(base64, 'base64');
  if (createHash('sha256').update(sent).digest('base64url') !== sha256) throw new DomainError('IMAGE_MISSING');
  return sent;
}
