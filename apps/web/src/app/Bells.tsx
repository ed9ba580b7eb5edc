import { NoticeBell } from './NoticeBell.js';
import { ReviewBadge } from './ReviewBadge.js';
import { useViewer } from './session.js';

/** What waits for this person, counted at the top of every page. */
export default function Bells() {
  return (
    <>
      {useViewer().can.moderate && <ReviewBadge />}
      <NoticeBell />
    </>
  );
}
