import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { AddressesQuery, BoardsQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { readersInput, type Form } from './form.js';
import { ReadersQuery } from './queries.js';

/** Beyond this many, the list is named in words instead of fetched. */
const FETCHED = 24;

/**
 * Asks for the readers of every board and every letter before the form is shown, whichever way one will speak: in
 * anonymous mode nothing may be asked any more, and what is known must not depend on what was chosen.
 * Returns true once they are here.
 */
export function useReadersAhead(
  boards: BoardsQuery['boards'] | undefined,
  leaders: AddressesQuery['leaders'] | undefined,
): boolean {
  const client = useClient();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (boards === undefined || leaders === undefined) return;
    const inputs = [
      ...boards.map((board) => ({ board: board.slug, audience: 'ORGANISATION' as const })),
      ...leaders.slice(0, FETCHED).map((leader) => ({ audience: 'LETTER' as const, addresseeId: leader.id })),
    ];
    void Promise.all(
      inputs.map((input) => client.query(ReadersQuery, { input }, { requestPolicy: 'cache-first' }).toPromise()),
    ).then(() => setDone(true));
  }, [boards, leaders, client]);
  return done;
}

/** 「能看到：…」 for the form as it stands; in anonymous mode from memory alone. */
export function useReadersOf(form: Form, anonymous: boolean): string {
  const t = useT();
  const input = readersInput(form);
  const known = form.letter ? form.addresseeId !== null : form.board !== null;
  const [{ data }] = useQuery({
    query: ReadersQuery,
    variables: { input },
    pause: !known,
    requestPolicy: anonymous ? 'cache-only' : 'cache-first',
  });
  if (!known) return t('write.readers.unknown');
  // A cache that may not ask answers null for what it does not hold, although its type says undefined.
  if (data == null) return t(form.letter ? 'write.readers.letter' : 'write.readers.unit');
  const { readers } = data;
  if (readers.everyone) return t('write.readers.everyone', { count: readers.count });
  const people = readers.people.map((person) => [person.name, person.title ?? ''].join(' ').trim());
  return t('write.readers.some', {
    who: [...readers.units, ...people].join(t('write.listComma')),
    count: readers.count,
  });
}
