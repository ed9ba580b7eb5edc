import { Sessions as Real } from '../../../dist/libs/identity/src/access/sessions.js';

export class Sessions extends Real {
  async fromCookieHeader(cookie) {
    const viewer = await super.fromCookieHeader(cookie);
    if (viewer !== null)
      await this.database.rows('UPDATE identity.session SET last_seen = $2 WHERE staff_id = $1', [
        viewer.staffId,
        this.clock.now(),
      ]);
    return viewer;
  }
}
