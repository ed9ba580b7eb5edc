import { ArrowDown, MessageSquare } from 'lucide-react';
import { Button, DayStamp, Seal } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';
import { domId, useDesk, type Post } from './desk.js';
import { Permalink } from './Permalink.js';
import { PostBody } from './PostBody.js';
import { PostMenu } from './PostMenu.js';
import { SupportButton } from './SupportButton.js';

interface OfficialCardProps {
  readonly post: Post;
  /** Shown beneath where the card is pinned; in place each correction is a card of its own. */
  readonly corrections: readonly Post[];
  readonly pinned?: boolean;
}

const titles: Partial<Record<Post['kind'], 'post.correction' | 'post.question'>> = {
  CORRECTION: 'post.correction',
  QUESTION: 'post.question',
};

/** A letterhead: double pine rule, the seal, the office, and a date that does not move. */
export function OfficialCard({ post, corrections, pinned = false }: OfficialCardProps) {
  const t = useT();
  const desk = useDesk();
  const next = pinned ? null : desk.nextOfficial(post.seq);
  const title = t(titles[post.kind] ?? 'post.official');
  return (
    <article
      className="official"
      tabIndex={-1}
      aria-label={`${title} · ${post.office?.unitName ?? ''}`}
      {...(pinned ? { id: `official-${post.seq}` } : { id: domId(post.seq), 'data-seq': post.seq })}
    >
      <header>
        <Seal />
        <div className="official-office">
          <h2>{title}</h2>
          <Office post={post} />
        </div>
        <div className="official-date">
          {post.office != null && <DayStamp on={post.office.date} />}
          {!pinned && <Permalink seq={post.seq} />}
        </div>
      </header>
      {post.correctsSeq != null && !pinned && <Corrects seq={post.correctsSeq} id="post.corrects" />}
      {post.correctedBySeq != null && !pinned && <Corrects seq={post.correctedBySeq} id="post.correctedBy" />}
      <PostBody post={post} />
      {desk.thread.openQuestion === post.seq && <Awaited />}
      {corrections.map((correction) => (
        <section key={correction.id} className="official-correction" aria-label={t('post.correction')}>
          <h3>
            {t('post.correction')}
            {correction.office != null && <DayStamp on={correction.office.date} />}
          </h3>
          <PostBody post={correction} />
        </section>
      ))}
      <footer className="no-print">
        {pinned ? (
          <Button look="quiet" icon={<ArrowDown size={16} aria-hidden="true" />} onClick={() => desk.goTo(post.seq)}>
            {t('post.inPlace', { seq: post.seq })}
          </Button>
        ) : (
          <>
            <SupportButton post={post} />
            {post.viewer.can.reply && (
              <Button
                look="quiet"
                data-action="reply"
                icon={<MessageSquare size={16} aria-hidden="true" />}
                onClick={() => desk.reply(post)}
              >
                {t('post.reply')}
              </Button>
            )}
          </>
        )}
        <PostMenu post={post} />
        {next !== null && (
          <Button look="line" className="official-next" onClick={() => desk.goTo(next)}>
            {t('post.nextOfficial')}
          </Button>
        )}
      </footer>
    </article>
  );
}

function Awaited() {
  const t = useT();
  return (
    <p className="official-awaited">
      <span className="tag tag-amber">{t('post.questionOpen')}</span>
    </p>
  );
}

function Office({ post }: { readonly post: Post }) {
  if (post.office == null) return null;
  return (
    <p>
      {post.office.unitName}
      {' · '}
      {post.author.name} {post.office.title}
    </p>
  );
}

function Corrects({ seq, id }: { readonly seq: number; readonly id: 'post.corrects' | 'post.correctedBy' }) {
  const desk = useDesk();
  return (
    <p className="in-reply-to">
      <T
        id={id}
        values={{
          seq,
          link: (text) => (
            <button type="button" onClick={() => desk.goTo(seq)}>
              {text}
            </button>
          ),
        }}
      />
    </p>
  );
}
