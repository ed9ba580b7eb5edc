import { storyLogins } from '../story/index.js';
import { terminal } from '../terminal.js';
import type { Furnished } from './furnish.js';
import type { Installation } from './installation.js';

/** The last lines of a start: where to go, and as whom. */
export function welcome({ origins, plan }: Installation, furnished: Furnished): void {
  terminal.say();
  terminal.say(`  心桥 Xinqiao   ${origins.main}`);
  terminal.say();
  if (furnished.demonstration) sayDemonstration();
  else sayEmpty(furnished.oneTimePassword);
  terminal.say(`  Data: ${plan.ownDatabase ? 'the database of DATABASE_URL, keys in ' : ''}${plan.folder}`);
  terminal.say('  Ctrl-C stops everything.');
}

function sayDemonstration(): void {
  terminal.say('  This is the demonstration: an invented county, known passwords, and NO anonymity');
  terminal.say('  (set size 1, windows of 15 seconds). Only this machine can reach it.');
  terminal.say();
  const rows = storyLogins.map(({ role, name, loginName, password }) => [role, name, loginName, password]);
  for (const line of inColumns(rows)) terminal.say(`    ${line}`);
  terminal.say();
}

function sayEmpty(oneTimePassword: string | undefined): void {
  if (oneTimePassword === undefined) return;
  terminal.say(`    administrator   admin / ${oneTimePassword}`);
  terminal.say('  The password is good for one sign-in, which asks for a new one. It is not shown again.');
  terminal.say();
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const pad = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - width(text));
  return rows.map((row) => row.map(pad).join('   ').trimEnd());
}

/** Chinese characters take two columns. */
function width(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
