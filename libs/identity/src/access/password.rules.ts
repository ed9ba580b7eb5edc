import { limits } from '#contracts';
import { lengthOf } from '../text.rules.js';

/** Length is what counts (NIST SP 800-63B); beyond it only the two guesses everyone tries first are refused. */
export function isAcceptablePassword(next: string, against: { loginName: string; current: string }): boolean {
  const length = lengthOf(next);
  return (
    length >= limits.passwordLength.min &&
    length <= limits.passwordLength.max &&
    next.toLowerCase() !== against.loginName.toLowerCase() &&
    next !== against.current
  );
}
