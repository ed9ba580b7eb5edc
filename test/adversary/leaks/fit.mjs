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
 * @throws when a replaced module is gone, or offers or takes something that its replacement does not
 */
export async function fitTheProduct(leaks) {
  for (const { replaces = {} } of Object.values(leaks))
    for (const [url, leak] of Object.entries(urlsOf(replaces))) {
      if (!existsSync(new URL(url)))
        throw new Error(`A leak replaces ${url}, which is no module of the product any more.`);
      const [real, planted] = [await import(url), await import(leak)];
      const missing = Object.keys(real).filter((name) => !(name in planted));
      if (missing.length > 0) throw new Error(`${leak} lacks ${missing.join(', ')} of what it replaces.`);
      const deaf = Object.keys(real).flatMap((name) => takesLess(name, real[name], planted[name]));
      if (deaf.length > 0) throw new Error(`${leak} does not take all that is given to ${deaf.join(', ')}.`);
    }
}

/** What drops an argument breaks the product instead of leaking: the play fails, or shows another leak than it says. */
function takesLess(name, real, planted) {
  if (typeof real !== 'function') return [];
  if (!(planted.prototype instanceof real)) return planted.length < real.length ? [name] : [];
  return Object.getOwnPropertyNames(planted.prototype)
    .filter((method) => method !== 'constructor' && method in real.prototype)
    .filter((method) => planted.prototype[method].length < real.prototype[method].length)
    .map((method) => `${name}.${method}`);
}
