import { Supporting as Real } from '../../../dist/libs/forum/src/supports/supporting.service.js';

const SUPPORT = 'INSERT INTO forum.support (thread_id, staff_id, seq) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

export class Supporting extends Real {
  async support(viewer, { threadId, seq }, on) {
    if (!on) throw new Error('Nobody here takes support back.');
    await this.threads.getFor(viewer, threadId);
    await this.database.rows(SUPPORT, [threadId, viewer.staffId, seq]);
    return { threadId, seq };
  }
}
