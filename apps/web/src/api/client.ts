import { Client, fetchExchange, type Exchange, type OperationResult, type CombinedError } from 'urql';
import { map } from 'wonka';
import { cacheExchange } from '@urql/exchange-graphcache';
import { fetchByName } from './by-name.js';
import { errorCode } from './errors.js';
import type { Language } from '../i18n/index.js';

/**
 * What has no id of its own belongs to the object that holds it. Named for development alone, which warns of what is
 * missing here: a build needs no list for it, and its first page is smaller without.
 */
const embedded = [
  'ActionTag',
  'Anonymity',
  'AnonymityKey',
  'Author',
  'BoardViewerCan',
  'CaseConnection',
  'CaseEdge',
  'CaseEvent',
  'CaseViewerCan',
  'CreatedStaff',
  'FoundPost',
  'FoundPostConnection',
  'FoundPostEdge',
  'MissingLot',
  'Moderation',
  'NoticeChoices',
  'NoticeConnection',
  'NoticeEdge',
  'Office',
  'PageInfo',
  'PostConnection',
  'PostEdge',
  'PostViewer',
  'PostViewerCan',
  'Readers',
  'Revision',
  'Site',
  'StaffConnection',
  'StaffEdge',
  'TextRun',
  'ThreadConnection',
  'ThreadEdge',
  'ThreadViewerCan',
  'TokenResponse',
  'ViewerCan',
] as const;

/** Whatever is not a refusal: the same question may well be answered a moment later. */
function mayPass(error: CombinedError): boolean {
  return [null, 'UNAVAILABLE', 'INTERNAL'].includes(errorCode(error));
}

/**
 * A page that is being read stays, with all that is being written on it, when asking for it anew fails for once. What
 * was read is forgotten with the client: asking anew tears the question down first, and the cache keeps as much.
 */
const keepWhatIsRead: Exchange = ({ forward }) => {
  const read = new Map<number, OperationResult>();
  const kept = (result: OperationResult): OperationResult => {
    const { error, operation } = result;
    const last = read.get(operation.key);
    if (error !== undefined) return last !== undefined && mayPass(error) ? { ...last, error } : result;
    if (operation.kind === 'query') read.set(operation.key, result);
    return result;
  };
  return (operations) => map(kept)(forward(operations));
};

/** One per signed-in person and language: a fresh one after signing in or out leaves nothing of the last person. */
export function createClient(language: Language): Client {
  return new Client({
    url: '/graphql',
    fetch: fetchByName,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: {
        'accept-language': language,
        // A form on another site cannot send this header: the server refuses requests without it.
        'apollo-require-preflight': '1',
      },
    }),
    exchanges: [
      keepWhatIsRead,
      cacheExchange({
        keys: import.meta.env.DEV ? Object.fromEntries(embedded.map((name) => [name, () => null])) : {},
      }),
      fetchExchange,
    ],
  });
}
