import { Gathering as Real } from '../../../dist/libs/redemption/src/window/gathering.js';

let arrivals = 0;

export class Gathering extends Real {
  hold(step, images) {
    super.hold(step, images);
    Object.assign(step, { acceptedAt: this.clock.now().toISOString(), arrival: ++arrivals });
  }
}
