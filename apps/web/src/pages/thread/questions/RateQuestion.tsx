import { graphql } from '../../../api/index.js';
import { RatingDialog } from '../../speak/RatingDialog.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

const RateThread = graphql(`
  mutation RateThread($input: RateThreadInput!) {
    rateThread(input: $input) {
      ...ThreadFields
    }
  }
`);

/** Whether it is settled is for the author to say, and everyone who reads the thread sees what they said. */
export function RateQuestion({ onClose }: { readonly onClose: () => void }) {
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(RateThread, onClose);
  return (
    <RatingDialog
      known={thread.rating ?? null}
      busy={busy}
      refusal={refusal}
      onRate={(verdict) => void take({ input: { threadId: thread.id, ...verdict } })}
      onClose={onClose}
    />
  );
}
