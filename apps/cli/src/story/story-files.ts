import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { Uploads } from '#files';
import type { Viewer } from '#platform';
import type { StoryFile } from './script.js';

const BAR = 60;
const GAP = 30;
const HEIGHT = 400;
const PAPER = 0xf6;
const INK = [0x2f, 0x6f, 0x5e] as const;

/** Sends what a beat brings along, as its author would. @returns what the post names */
export async function sendFiles(
  app: INestApplicationContext,
  viewer: Viewer,
  files: readonly StoryFile[] = [],
): Promise<{ id: string; alt: string }[]> {
  const uploads = app.get(Uploads, { strict: false });
  const sent: { id: string; alt: string }[] = [];
  for (const file of files) {
    const bytes = 'bars' in file ? await barsOf(file.bars) : Buffer.from(`\ufeff${file.text}`);
    const id = await uploads.begin(viewer, 'bars' in file ? 'bars.png' : file.name, bytes.length);
    await uploads.append(viewer, id, 0, bytes);
    sent.push({ id, alt: 'bars' in file ? file.alt : '' });
  }
  return sent;
}

/** A bar for each figure, the largest as high as the picture. */
function barsOf(figures: readonly number[]): Promise<Buffer> {
  const width = figures.length * (BAR + GAP) + GAP;
  const pixels = Buffer.alloc(width * HEIGHT * 3, PAPER);
  const most = Math.max(...figures);
  for (const [at, figure] of figures.entries()) {
    const top = HEIGHT - Math.round((figure / most) * (HEIGHT - GAP));
    for (let y = top; y < HEIGHT; y++)
      for (let x = 0; x < BAR; x++) pixels.set(INK, 3 * (y * width + GAP + at * (BAR + GAP) + x));
  }
  return sharp(pixels, { raw: { width, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}
