import { fingerprintOf } from '#tokens';
import type { PublishedKey } from '../../anonymous/index.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { Notice, Skeleton } from '../../design/index.js';
import { formatDay } from '../../design/time.js';
import { useLanguage, useT } from '../../i18n/index.js';

/** The keys as this browser was given them: the same list for everybody, or something is wrong. */
export function KeyList() {
  const t = useT();
  const { status, availability } = useAnonymous();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('anonymity.keys')}</h2>
      <p>{t('anonymity.keysLead')}</p>
      {status === null ? (
        availability.state === 'starting' && <Skeleton blocks={[96, 96]} />
      ) : status.keys.length === 0 ? (
        <Notice>{t('anonymity.noKeys')}</Notice>
      ) : (
        <>
          <ul className="plain-list key-list" aria-label={t('anonymity.keysCaption')}>
            {status.keys.map((key) => (
              <KeyCard key={key.keyId} published={key} />
            ))}
          </ul>
          <p className="field-hint">{t('anonymity.setSize', { count: status.setSize })}</p>
        </>
      )}
    </section>
  );
}

function KeyCard({ published: key }: { readonly published: PublishedKey }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const day = (on: string, shift = 0): string => {
    const date = new Date(`${on}T00:00:00`);
    date.setDate(date.getDate() + shift);
    return formatDay(date, locale);
  };
  return (
    <li className="card key-card">
      <p className="key-epoch">
        <b>{key.epoch}</b>
        <span className={key.spendable ? 'chip chip-small chip-closed' : 'chip chip-small chip-submitted'}>
          {t(key.spendable ? 'anonymity.key.now' : 'anonymity.key.later')}
        </span>
      </p>
      <dl>
        <div>
          <dt>{t('anonymity.key.holders')}</dt>
          <dd className="key-holders">{key.holders}</dd>
        </div>
        <div>
          <dt>{t('anonymity.key.spendable')}</dt>
          {/* The day it ends on is the first on which it no longer holds. */}
          <dd>{t('anonymity.key.range', { from: day(key.spendableFrom), until: day(key.spendableUntil, -1) })}</dd>
        </div>
        <div className="key-fingerprint">
          <dt>{t('anonymity.key.fingerprint')}</dt>
          <dd>
            <code>{fingerprintOf(key.keyId)}</code>
          </dd>
        </div>
      </dl>
    </li>
  );
}
