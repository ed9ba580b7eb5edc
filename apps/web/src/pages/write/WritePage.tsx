import { useState } from 'react';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { Voice } from '#contracts';
// The same for everybody who opens this page, so that no later request tells how they chose to speak.
import { PendingPost } from '../../anonymous/ui/PostingsHere.js';
import '../../anonymous/ui/ReceiptScreen.js';
import { useAnonymous } from '../../anonymous/ui/useAnonymous.js';
import type { Posting } from '../../anonymous/index.js';
import { useErrorText } from '../../api/index.js';
import { useViewer } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { ErrorState, Notice, Skeleton } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { BoardsQuery } from '../list/queries.js';
import { draftOf, isBlank, keepDraft, type Draft } from '../speak/drafts.js';
import { VoiceChoice } from '../speak/VoiceChoice.js';
import '../speak/speak.css';
import { PLACE, voicesOf } from './form.js';
import { AddressesQuery } from './queries.js';
import { useReadersAhead } from './readers.js';
import { WriteForm } from './WriteForm.js';
import './write.css';

export function WritePage() {
  const t = useT();
  const wordOf = useErrorText();
  const viewer = useViewer();
  const search = useSearch({ from: '/write' });
  const [boards, askBoards] = useQuery({ query: BoardsQuery, requestPolicy: 'cache-first' });
  const [addresses, askAddresses] = useQuery({ query: AddressesQuery, requestPolicy: 'cache-first' });
  const [draft, setDraft] = useState<Draft>(() => draftOf(viewer.id, PLACE));
  const [sent, setSent] = useState<Posting | null>(null);
  useTitle(t('write.title'));
  const ahead = useReadersAhead(boards.data?.boards, addresses.data?.leaders);
  const error = boards.error ?? addresses.error;
  const again = (): void => {
    askBoards({ requestPolicy: 'network-only' });
    askAddresses({ requestPolicy: 'network-only' });
  };
  if (error !== undefined) return <ErrorState message={wordOf(error)} onRetry={again} />;
  if (boards.data === undefined || addresses.data === undefined || !ahead)
    return (
      <div className="wrap page page-narrow">
        <Skeleton blocks={[40, 110, 60, 300]} />
      </div>
    );
  const offered = voicesOf(boards.data.boards);
  const change = (next: Draft): void => {
    setDraft(next);
    keepDraft(viewer.id, PLACE, next);
  };
  const choose = (voice: Voice): void => change({ ...draft, voice });
  return (
    <div className="wrap page page-narrow stack write">
      <h1>{t('write.title')}</h1>
      {sent !== null ? (
        <Sent posting={sent} />
      ) : (
        <>
          <section className="card">
            <VoiceChoice offered={offered} voice={draft.voice} begun={!isBlank(draft)} onChoose={choose} />
            {offered.length === 0 && <Notice>{t('write.nowhere')}</Notice>}
          </section>
          {draft.voice !== null && offered.includes(draft.voice) && (
            <WriteForm
              key={draft.voice === 'ANONYMOUS' ? 'anonymous' : 'named'}
              voice={draft.voice}
              boards={boards.data.boards}
              addresses={addresses.data}
              start={{ board: search.board ?? null, to: search.to ?? null }}
              text={draft.text}
              onText={(text) => change({ ...draft, text })}
              onSent={setSent}
            />
          )}
        </>
      )}
    </div>
  );
}

/** An anonymous post stands here until it is public; the receipt screen lies over it first. */
function Sent({ posting }: { readonly posting: Posting }) {
  const t = useT();
  const { postings } = useAnonymous();
  // As it stands now: what was handed over here is how it stood when it was sent.
  const now = postings.find(({ id }) => id === posting.id) ?? posting;
  return (
    <section className="stack" aria-label={t('write.sent')}>
      <Notice tone="pine" alert>
        {t('write.sent')}
      </Notice>
      <PendingPost posting={now} />
    </section>
  );
}
