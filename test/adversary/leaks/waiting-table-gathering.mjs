import { Gathering as Real } from '../../../dist/libs/redemption/src/window/gathering.js';

/** Nothing of it is left in any table: only the write-ahead log remembers. */
export class Gathering extends Real {
  #written = Promise.resolve();

  hold(step, images) {
    super.hold(step, images);
    this.#write('INSERT INTO anonymous.waiting VALUES ($1)', [step.payload]);
  }

  async closeWindow() {
    await this.#write('DELETE FROM anonymous.waiting');
    await super.closeWindow();
  }

  #write(statement, values) {
    this.#written = this.#written.then(() => this.seat.transaction((client) => client.query(statement, values)));
    return this.#written;
  }
}
