import { Link } from '@tanstack/react-router';
import { MailQuestion, ShieldAlert, ShieldCheck, Shuffle, Stamp, Users } from 'lucide-react';
import { canBeAnonymous } from '../../anonymous/index.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { AvailabilityLine } from '../../anonymous/ui/Availability.js';
import { useTitle } from '../../app/title.js';
import { buttonClass } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { DirectorySection } from './DirectorySection.js';
import { KeyList } from './KeyList.js';
import './anonymity.css';

const steps = [
  { number: 1, Icon: Users },
  { number: 2, Icon: Stamp },
  { number: 3, Icon: MailQuestion },
  { number: 4, Icon: Shuffle },
] as const;
const protections = [1, 2, 3, 4] as const;
const limits = [1, 2, 3, 4, 5, 6, 7] as const;

/** 匿名如何做到: what holds, what does not, and the keys themselves, so that nobody has to take our word for it. */
export function AnonymityPage() {
  const t = useT();
  const { availability } = useAnonymous();
  const off = availability.state === 'off';
  useTitle(t(off ? 'anonymity.off' : 'anonymity.title'));
  if (off) {
    return (
      <div className="wrap page page-narrow">
        <header className="page-head">
          <h1>{t('anonymity.off')}</h1>
          <p>{t('anonymity.offLead')}</p>
        </header>
      </div>
    );
  }
  return (
    <div className="wrap page page-narrow anonymity">
      <header className="page-head">
        <h1>{t('anonymity.title')}</h1>
        <p>{t('anonymity.lead')}</p>
      </header>
      <Steps />
      <div className="anonymity-sides">
        <section className="card" aria-labelledby="protected">
          <h2 id="protected">
            <ShieldCheck size={18} aria-hidden="true" />
            {t('anonymity.protected')}
          </h2>
          <ul>
            {protections.map((number) => (
              <li key={number}>{t(`anonymity.protected.${number}`)}</li>
            ))}
          </ul>
        </section>
        <section className="card anonymity-limits" aria-labelledby="limits">
          <h2 id="limits">
            <ShieldAlert size={18} aria-hidden="true" />
            {t('anonymity.limits')}
          </h2>
          <ul>
            {limits.map((number) => (
              <li key={number}>{t(`anonymity.limits.${number}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <section aria-labelledby="abuse">
        <h2 id="abuse">{t('anonymity.abuse')}</h2>
        <p>{t('anonymity.abuse.text')}</p>
      </section>
      <KeyList />
      <DirectorySection />
      <section className="stack" aria-labelledby="yours">
        <h2 id="yours">{t('anonymity.yours')}</h2>
        <AvailabilityLine availability={availability} />
        {canBeAnonymous() && (
          <div>
            <Link to="/receipt" className={buttonClass('line')}>
              {t('anonymity.enterReceipt')}
            </Link>
          </div>
        )}
      </section>
    </div>
  );
}

function Steps() {
  const t = useT();
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('anonymity.how')}</h2>
      <ol className="plain-list anonymity-steps">
        {steps.map(({ number, Icon }) => (
          <li key={number} className="card">
            <Icon size={26} strokeWidth={1.6} aria-hidden="true" />
            <h3>
              {number}. {t(`anonymity.how.${number}.title`)}
            </h3>
            <p>{t(`anonymity.how.${number}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
