import { useState } from 'react';
import { BellRing } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { NoticeKind } from '#contracts';
import { graphql, useErrorText } from '../../api/index.js';
import { useSite } from '../../app/session.js';
import { ErrorState, Skeleton, useToast } from '../../design/index.js';
import { Segments } from '../../design/Segments.js';
import type { MailPace } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { MailAddress } from './MailAddress.js';

const Choices = graphql(`
  query NoticeChoices {
    noticeChoices {
      silenced
      pace
      bulletin
      address
      pendingAddress
    }
  }
`);
const Choose = graphql(`
  mutation ChooseNotices($input: NoticeChoicesInput!) {
    chooseNotices(input: $input) {
      silenced
      pace
      bulletin
      address
      pendingAddress
    }
  }
`);

interface Chosen {
  readonly silenced: readonly NoticeKind[];
  readonly pace: MailPace;
  readonly bulletin: boolean;
}
const everything: Chosen = { silenced: [], pace: 'NEVER', bulletin: false };

const paces: readonly MailPace[] = ['NEVER', 'SOON', 'DAILY', 'WEEKLY'];

/** What to be told of, and how often by mail. Kept as soon as it is chosen. */
export function NoticeSection() {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const { mail } = useSite();
  const [{ data, error }, ask] = useQuery({ query: Choices });
  const [, choose] = useMutation(Choose);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const known = data?.noticeChoices;
  const { silenced, pace, bulletin } = chosen ?? known ?? everything;
  const set = (changed: Partial<Chosen>): void => {
    const next = { silenced, pace, bulletin, ...changed };
    // Shown at once; put back when it could not be kept.
    setChosen(next);
    void choose({ input: { ...next, silenced: [...next.silenced] } }).then((result) => {
      if (result.error === undefined) return;
      setChosen(null);
      say(wordOf(result.error));
    });
  };
  return (
    <section className="card" aria-labelledby="notices">
      <h2 id="notices">
        <BellRing size={17} aria-hidden="true" />
        {t('account.noticesTitle')}
      </h2>
      {known === undefined ? (
        error === undefined ? (
          <Skeleton blocks={[120, 48]} />
        ) : (
          <ErrorState message={wordOf(error)} onRetry={again} />
        )
      ) : (
        <div className="stack">
          <fieldset className="notice-kinds">
            <legend className="field-label">{t('account.noticesOf')}</legend>
            {Object.values(NoticeKind).map((kind) => (
              <label key={kind} className="check">
                <input
                  type="checkbox"
                  checked={!silenced.includes(kind)}
                  onChange={(event) =>
                    set({
                      silenced: event.target.checked ? silenced.filter((off) => off !== kind) : [...silenced, kind],
                    })
                  }
                />
                {t(`account.notices.${kind}`)}
              </label>
            ))}
          </fieldset>
          {mail && (
            <>
              <MailAddress
                address={known.address}
                pending={known.pendingAddress}
                onChanged={() => {
                  setChosen(null);
                  again();
                }}
              />
              {known.address !== null && (
                <>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={bulletin}
                      onChange={(event) => set({ bulletin: event.target.checked })}
                    />
                    {t('account.mailBulletin')}
                  </label>
                  <Segments
                    label={t('account.mailPace')}
                    value={pace}
                    choices={paces.map((id) => ({ id, label: t(`account.mailPace.${id}`) }))}
                    onChange={(id) => set({ pace: id as MailPace })}
                  />
                </>
              )}
            </>
          )}
        </div>
      )}
    </section>
  );
}
