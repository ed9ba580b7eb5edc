import DataLoader from 'dataloader';

/** More keys than this are read by a second statement: a batch holds no request up for long. */
const AT_ONCE = 32;

/**
 * Reads what is asked in the same turn of the event loop together, whichever request asks. Nothing is kept: a read begins
 * after everyone whose answer it gives has asked, so nobody is told what was true before. An error meets all who
 * asked, so whatever a client sends is checked before.
 * @param read gives a value for each key, in the order of the keys; each key says for whom it is asked where that matters
 */
export function together<Key, Value>(
  read: (keys: readonly Key[]) => Promise<readonly Value[]>,
): (key: Key) => Promise<Value> {
  const loader = new DataLoader<Key, Value>(read, {
    cache: false,
    maxBatchSize: AT_ONCE,
    batchScheduleFn: (begin) => setImmediate(begin),
  });
  return (key) => loader.load(key);
}
