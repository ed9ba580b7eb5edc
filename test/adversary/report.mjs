/** Tables that can be read without knowing how the test works. */
import { holds, strongest } from './judge.mjs';

const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** @returns {boolean} whether the product held */
export function reportClean({ posts, letters, silent, scores, found }, registration) {
  const { people, days, windowSeconds } = registration;
  const failures = scores.filter((score) => !holds(score, registration));
  console.log(
    `\nThe product as it is: ${people} people, ${days.clean} days, ${posts} anonymous acts, ${letters} of them in letters, ${silent} ratings and withdrawals; windows of ${windowSeconds / 60} minutes.`,
  );
  console.log('Given every row, raw file, backup and log, this is how often each attack was right:\n');
  console.log(row('question', 'attack', 'right', 'chance', 'at most*', ''));
  for (const score of scores) console.log(line(score, registration));
  console.log('\n* with 95 % confidence');
  for (const finding of found) console.log(`  FOUND: ${finding}`);
  const held = failures.length === 0 && found.length === 0;
  console.log(
    held ? '\n  It held.' : `\n  It did not hold: ${failures.length} attacks, ${found.length} other findings.`,
  );
  return held;
}

function line(score, registration) {
  const { question, attack, hits, trials, chance, bound } = score;
  const verdict = score.measured ? 'measured' : holds(score, registration) ? '' : 'FAILED';
  return row(question, attack, `${percent(hits / trials)} of ${trials}`, percent(chance), percent(bound), verdict);
}

function row(question, attack, right, chance, bound, verdict) {
  return `  ${question.padEnd(50)} ${attack.padEnd(42)} ${right.padStart(16)} ${chance.padStart(8)} ${bound.padStart(8)}  ${verdict}`;
}

/** @returns {boolean} whether the planted leak was found */
export function reportLeak(name, { says }, { scores, found }, registration) {
  const best = strongest(scores);
  const seen = best.p < registration.found || found.length > 0;
  const counted = `${best.question}: ${best.attack}, ${percent(best.hits / best.trials)} where chance is ${percent(best.chance)}, p = ${best.p.toExponential(0)}`;
  console.log(`${seen ? '  found    ' : '  NOT FOUND'} ${name.padEnd(20)} ${says}`);
  console.log(`            ${best.p < registration.found || found.length === 0 ? counted : found.join('; ')}`);
  return seen;
}

export function reportWindow(minutes, { posts, scores, found }, registration) {
  const quiet = strongest(scores, ({ question }) => question === 'who wrote it');
  const whether = strongest(scores, ({ question }) => question === 'did this person post');
  const active = strongest(scores, ({ question }) => question.startsWith('who wrote it, of'));
  const held = found.length === 0 && scores.every((score) => holds(score, registration));
  const share = ({ hits, trials, chance, bound }) =>
    `${percent(hits / trials)} (chance ${percent(chance)}, at most ${percent(bound)})`;
  console.log(
    `| ${minutes} min | ${posts} | ${share(quiet)} | ${share(whether)} | ${share(active)} | ${held ? 'holds' : 'does not hold'} |`,
  );
}
