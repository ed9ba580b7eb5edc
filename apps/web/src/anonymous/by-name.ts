import { anonymity } from './index.js';
import { noteAct } from './last-act.js';

/**
 * What leaves no trace that tells when: supports are kept by the day and mixed (ADR 27). And leaving, which nobody is
 * to be kept from.
 */
const untimed = new Set(['Support', 'MeToo', 'Acknowledge', 'SignOut', 'SignOutEverywhere']);

/**
 * Before anything is done by name: asked about where it would stand beside an anonymous message, and noted.
 * @returns null, or what a server would answer that refuses: the person chose not to do it now
 */
export async function refusalOf(operation: string): Promise<Response | null> {
  if (untimed.has(operation)) return null;
  const message = await anonymity.beforeActing();
  if (message !== null) return Response.json({ errors: [{ message, extensions: { code: 'NOT_NOW' } }] });
  noteAct();
  return null;
}
