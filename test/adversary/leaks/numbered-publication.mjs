import { publish as real } from '../../../dist/libs/redemption/src/window/publication.js';
import { keeping } from './beside-outcome.mjs';

export const publish = keeping(real, 'arrival', ({ arrival }) => arrival);
