import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** From paths within the built product to modules of this folder, as URLs. */
export function urlsOf(replaces) {
  return Object.fromEntries(
    Object.entries(replaces).map(([path, leak]) => [
      pathToFileURL(join('dist', path)).href,
      new URL(leak, import.meta.url).href,
    ]),
  );
}

/**
 * All leaks, also those that are not played now: one that went stale would only be noticed in its week.
 * @throws when a replaced module is gone, or offers something that its replacement does not
 */
export async function fitTheProduct(leaks) {
  for (const { replaces = {} } of Object.values(leaks))
    for (const [url, leak] of Object.entries(urlsOf(replaces))) {
      if (!existsSync(new URL(url)))
        throw new Error(`A leak replaces ${url}, which is no module of the product any more.`);
      const [real, planted] = [await import(url), await import(leak)];
      const missing = Object.keys(real).filter((name) => !(name in planted));
      if (missing.length > 0) throw new Error(`${leak} lacks ${missing.join(', ')} of what it replaces.`);
    }
}
