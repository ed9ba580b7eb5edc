import { ConfigError } from '#platform';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

/**
 * @param place a folder, or `s3+https://key:secret@host/bucket?region=…`
 * @throws ConfigError
 */
export function fileStoreAt(place: string): FileStore {
  if (!/^\w+(\+\w+)?:\/\//.test(place)) return new FolderStore(place);
  const url = URL.canParse(place) ? new URL(place) : null;
  const bucket = url?.pathname.slice(1) ?? '';
  if (url === null || !/^s3\+https?:$/.test(url.protocol) || !/^[a-z0-9.-]{3,63}$/.test(bucket) || url.password === '')
    throw new ConfigError([
      'FILE_STORE must be a folder or look like s3+https://key:secret@host/bucket?region=us-east-1.',
    ]);
  return new S3Store({
    origin: `${url.protocol.slice('s3+'.length)}//${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
  });
}
