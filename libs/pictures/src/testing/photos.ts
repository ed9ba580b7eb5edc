import sharp from 'sharp';

interface PhotoOptions {
  readonly width: number;
  readonly height: number;
  /** Stands in every piece of metadata. */
  readonly canary: string;
  /** As EXIF numbers it. */
  readonly orientation?: number;
}

/** A JPEG as a telephone makes it: with position, model and owner in its EXIF, and a colour profile. */
export function aPhoto({ width, height, canary, orientation = 1 }: PhotoOptions): Promise<Buffer> {
  const note = { ImageDescription: canary, Artist: canary, Make: canary, Model: canary };
  return sharp({
    create: { width, height, channels: 3, background: '#4a7', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .withExif({ IFD0: note, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 38/1 51/1', GPSAreaInformation: canary } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

export function aPixel(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  return sharp({ create: { width: 1, height: 1, channels: 4, background: '#3a5f' } })
    .toFormat(format)
    .toBuffer();
}

/** Adds what cameras add beside EXIF: a vendor's application segment, XMP and a comment. */
export function withMakerNote(jpeg: Buffer, canary: string): Buffer {
  const segments = [
    segment(0xec, `Ducky\0${canary}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${canary}</x:xmpmeta>`),
    segment(0xfe, canary),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function segment(marker: number, text: string): Buffer {
  const content = Buffer.from(text, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
