import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LITERAL = /'([\w.-]+)'|"([\w.-]+)"|`([\w.${}\s()[\]-]+)`/g;
const HOLE = /\$\{[^}]*\}/;

/** Every text of the sources that could be the id of a message; what a template fills in may be anything. */
function namesIn(source: string): { exact: string[]; patterns: RegExp[] } {
  const texts = [...source.matchAll(LITERAL)].map(([, single, double, template]) => single ?? double ?? template ?? '');
  const ids = texts.filter((text) => /^\w+\./.test(text));
  return {
    exact: ids.filter((id) => !HOLE.test(id)),
    patterns: ids
      .filter((id) => HOLE.test(id))
      .map(
        (id) =>
          new RegExp(
            `^${id
              .split(HOLE)
              .map((part) => part.replaceAll('.', '\\.'))
              .join('[^.]+')}$`,
          ),
      ),
  };
}

/** Messages that no source names: nobody will ever read them. */
export function unusedMessages(ids: readonly string[], sources: readonly string[]): string[] {
  const { exact, patterns } = namesIn(sources.join('\n'));
  const named = new Set(exact);
  return ids.filter((id) => !named.has(id) && !patterns.some((pattern) => pattern.test(id)));
}

/** The sources of a folder, without the catalogues themselves. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^(i18n|gql)[/\\]/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
