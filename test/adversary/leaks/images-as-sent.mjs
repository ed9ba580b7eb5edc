import { freshImage as real } from '../../../dist/libs/pictures/src/fresh-image.js';

export async function freshImage(sent) {
  return { ...(await real(sent)), type: 'image/jpeg', bytes: sent };
}
