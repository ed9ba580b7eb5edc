/** Whether the three sentences were read on this device; on a public computer only for this tab. */
import { chosenKeeping } from '../index.js';

const KEY = 'xinqiao.anonymous.understood';
const place = (): Storage => (chosenKeeping() === 'nothing' ? sessionStorage : localStorage);

export const hasUnderstood = (): boolean => place().getItem(KEY) === '1';
export const rememberUnderstood = (): void => place().setItem(KEY, '1');
