/** By how much today differs from the count on the row. @param thread, seq SQL */
export const changeToday = (thread: string, seq: string): string => `
  (SELECT coalesce(sum(d.change), 0)::int FROM forum.support_today d WHERE d.thread_id = ${thread} AND d.seq = ${seq})`;

/** The seqs someone supports in a thread. @param viewer, thread SQL */
export const supportedBy = (viewer: string, thread: string): string => `
  ARRAY(SELECT s.seq FROM forum.support s WHERE s.thread_id = ${thread} AND s.staff_id = ${viewer}
    UNION SELECT d.seq FROM forum.support_today d
      WHERE d.thread_id = ${thread} AND d.staff_id = ${viewer} AND d.change = 1
    EXCEPT SELECT d.seq FROM forum.support_today d
      WHERE d.thread_id = ${thread} AND d.staff_id = ${viewer} AND d.change = -1)`;
