import DataLoader from 'dataloader';
import type { ApiContext } from './graphql/graphql.module.js';

/**
 * The loader of this request kept under `key`, made on first use. One request, one cache: what a viewer may see
 * never leaks into another's.
 */
export function loaderOf<Key, Value>(
  context: ApiContext,
  key: symbol,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
): DataLoader<Key, Value> {
  const kept = context.loaders.get(key) as DataLoader<Key, Value> | undefined;
  if (kept !== undefined) return kept;
  const made = new DataLoader<Key, Value>(load, { maxBatchSize: 500 });
  context.loaders.set(key, made);
  return made;
}
