import { gql, type DocumentInput, type TypedDocumentNode } from 'urql';
import type { graphql as typed } from '../gql/index.js';

const fragments = new Map<string, DocumentInput>();
const SPREAD = /\.\.\.\s*([A-Z]\w*)/g;
const FRAGMENT = /^\s*fragment\s+(\w+)/;

/**
 * Types come from the generated code, the document from its text: generated documents would all travel with the first
 * load, this way each route carries its own. A fragment is known once the module that declares it was imported.
 */
function document(source: string): TypedDocumentNode {
  const used = [...new Set([...source.matchAll(SPREAD)].map((match) => match[1] ?? ''))].map((name) => {
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new Error(`The fragment ${name} is used before its module was imported`);
    return fragment;
  });
  const parts = [source, ...used.map(() => '')] as unknown as TemplateStringsArray;
  const made = gql(parts, ...used);
  const name = FRAGMENT.exec(source)?.[1];
  if (name !== undefined) fragments.set(name, made);
  return made;
}

export const graphql = document as unknown as typeof typed;
