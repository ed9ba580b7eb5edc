import { freshImage as real } from '../../../dist/libs/redemption/src/images/fresh-image.js';

export async function freshImage(sent) {
  return { ...(await real(sent)), type: 'image/jpeg', bytes: sent };
}
