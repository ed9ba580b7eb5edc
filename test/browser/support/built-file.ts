import { readFileSync } from 'node:fs';

type Manifest = Readonly<Record<string, { readonly file: string } | undefined>>;
const manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Manifest;

/** The path under which the build serves a source file of the web app, such as `src/pages/list/ListPage.tsx`. */
export function builtFile(source: string): string {
  const built = manifest[source];
  if (built === undefined) throw new Error(`${source} is no file of the build: was it renamed?`);
  return `/${built.file}`;
}
