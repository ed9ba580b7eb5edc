import type { CombinedError } from 'urql';
import type { ErrorCode } from '#contracts';
import { useT } from '../i18n/index.js';

/** The code the server gave, or null when the answer never came. */
export function errorCode(error: CombinedError | undefined): ErrorCode | null {
  const code = error?.graphQLErrors[0]?.extensions['code'];
  return typeof code === 'string' ? (code as ErrorCode) : null;
}

/**
 * `const wordOf = useErrorText(); wordOf(result.error)`: what went wrong, in the language of the site. The server words
 * its own refusals in the language each request names, so that their wordings need not travel with the first load.
 */
export function useErrorText(): (error: CombinedError) => string {
  const t = useT();
  return (error) => {
    const refusal = error.graphQLErrors[0];
    if (refusal === undefined) return t('design.error.network');
    return errorCode(error) === null ? t('design.error.unknown') : refusal.message;
  };
}
