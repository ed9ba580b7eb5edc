import type { StoryThread } from '../script.js';
import { care } from './care.js';
import { elders } from './elders.js';
import { farming } from './farming.js';
import { houses } from './houses.js';
import { letters } from './letters.js';
import { office } from './office.js';
import { roads } from './roads.js';
import { otherwise } from './otherwise.js';
import { smallThings } from './small-things.js';
import { study } from './study.js';

/** Everything that was said, theme by theme. */
export const threads: readonly StoryThread[] = [
  ...roads,
  ...farming,
  ...study,
  ...elders,
  ...houses,
  ...care,
  ...office,
  ...otherwise,
  ...smallThings,
  ...letters,
];
