import { Client, fetchExchange } from 'urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { fetchByName } from './by-name.js';
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
      cacheExchange({
        keys: import.meta.env.DEV ? Object.fromEntries(embedded.map((name) => [name, () => null])) : {},
      }),
      fetchExchange,
    ],
  });
}
