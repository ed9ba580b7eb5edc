import { lazy, Suspense } from 'react';
import { loadAreas } from '../../../i18n/index.js';
import '../../speak/speak.css';
import type { Question } from '../desk.js';
import { BlockQuestion } from './BlockQuestion.js';
import { BookmarkQuestion } from './BookmarkQuestion.js';
import { DeleteQuestion } from './DeleteQuestion.js';
import { EditQuestion } from './EditQuestion.js';
import { FlagQuestion } from './FlagQuestion.js';
import { JumpQuestion } from './JumpQuestion.js';
import { KeysQuestion } from './KeysQuestion.js';
import { MergeQuestion } from './MergeQuestion.js';
import { MoveQuestion } from './MoveQuestion.js';
import { MuteQuestion } from './MuteQuestion.js';
import { PurgeQuestion } from './PurgeQuestion.js';
import { RateQuestion } from './RateQuestion.js';
import { ReasonQuestion } from './ReasonQuestion.js';
import { ReopenQuestion } from './ReopenQuestion.js';
import { RevisionsQuestion } from './RevisionsQuestion.js';
import { SeparateQuestion } from './SeparateQuestion.js';
import { SlowQuestion } from './SlowQuestion.js';
import { TagQuestion } from './TagQuestion.js';
import { UnblockQuestion } from './UnblockQuestion.js';
import { WithdrawQuestion } from './WithdrawQuestion.js';

// It brings the choice of a unit along.
const AnnounceQuestion = lazy(async () => {
  const [module] = await Promise.all([import('./AnnounceQuestion.js'), loadAreas(['announce', 'units'])]);
  return module;
});

const HourQuestion = lazy(async () => {
  const [module] = await Promise.all([import('./HourQuestion.js'), loadAreas(['hours'])]);
  return module;
});

interface QuestionsProps {
  readonly question: Question;
  readonly onClose: () => void;
}

export default function Questions({ question, onClose }: QuestionsProps) {
  switch (question.about) {
    case 'edit':
      return <EditQuestion post={question.post} onClose={onClose} />;
    case 'delete':
      return <DeleteQuestion post={question.post} onClose={onClose} />;
    case 'revisions':
      return <RevisionsQuestion post={question.post} onClose={onClose} />;
    case 'hide':
    case 'restore':
      return <ReasonQuestion what={question.about} post={question.post} onClose={onClose} />;
    case 'block':
      return <BlockQuestion post={question.post} onClose={onClose} />;
    case 'unblock':
      return <UnblockQuestion post={question.post} onClose={onClose} />;
    case 'purge':
      return <PurgeQuestion post={question.post} onClose={onClose} />;
    case 'mute':
      return <MuteQuestion post={question.post} onClose={onClose} />;
    case 'flag':
      return <FlagQuestion post={question.post} onClose={onClose} />;
    case 'bookmark':
      return <BookmarkQuestion post={question.post} onClose={onClose} />;
    case 'rate':
      return <RateQuestion onClose={onClose} />;
    case 'withdraw':
      return <WithdrawQuestion onClose={onClose} />;
    case 'reopen':
      return <ReopenQuestion onClose={onClose} />;
    case 'lock':
      return <ReasonQuestion what="lock" post={null} onClose={onClose} />;
    case 'slow':
      return <SlowQuestion onClose={onClose} />;
    case 'move':
      return <MoveQuestion onClose={onClose} />;
    case 'announce':
      return (
        <Suspense fallback={null}>
          <AnnounceQuestion onClose={onClose} />
        </Suspense>
      );
    case 'merge':
      return <MergeQuestion onClose={onClose} />;
    case 'separate':
      return <SeparateQuestion onClose={onClose} />;
    case 'hour':
      return (
        <Suspense fallback={null}>
          <HourQuestion onClose={onClose} />
        </Suspense>
      );
    case 'tag':
      return <TagQuestion onClose={onClose} />;
    case 'keys':
      return <KeysQuestion onClose={onClose} />;
    case 'jump':
      return <JumpQuestion onClose={onClose} />;
  }
}
