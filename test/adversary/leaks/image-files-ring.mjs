import { writeFileSync } from 'node:fs';
import { ImageRing as Real } from '../../../dist/libs/redemption/src/spool/image-ring.js';

export const ImageRing = {
  async open(settings) {
    const opened = await Real.open(settings);
    const keep = opened.ring.keep.bind(opened.ring);
    opened.ring.keep = (wanted) => {
      keep(wanted);
      for (const [id, bytes] of wanted) writeFileSync(`${settings.path}-${id}`, bytes);
    };
    return opened;
  },
};
