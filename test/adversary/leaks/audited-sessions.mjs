import { Sessions as Real } from '../../../dist/libs/identity/src/access/sessions.js';

export class Sessions extends Real {
  async fromCookieHeader(cookie) {
    const viewer = await super.fromCookieHeader(cookie);
    if (viewer !== null)
      await this.database.rows('INSERT INTO identity.audit VALUES ($1, $2)', [viewer.staffId, this.clock.now()]);
    return viewer;
  }
}
