import { Gathering as Real } from '../../../dist/libs/redemption/src/window/gathering.js';

let arrivals = 0;

export class Gathering extends Real {
  hold(step) {
    super.hold(step);
    Object.assign(step, { acceptedAt: this.clock.now().toISOString(), arrival: ++arrivals });
  }
}
