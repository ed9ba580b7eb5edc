/** The table for people, the JSON for programs, the history for diffs. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';

const HISTORY = 'test/bench/history.jsonl';
const LATEST = '.cache/bench.json';

const units = {
  cpuMs: { title: 'CPU ms', digits: 2 },
  perSecond: { title: 'a second', digits: 0 },
  p50Ms: { title: 'p50 ms', digits: 1 },
  p95Ms: { title: 'p95 ms', digits: 1 },
  firstMs: { title: 'first ms', digits: 1 },
  statements: { title: 'statements', digits: 1 },
  bytes: { title: 'bytes', digits: 0 },
};
const measures = { cpu: 'CPU', rate: 'rate', latency: 'time to the last' };

export function print({ what, bar, yardstickName, ours, yardstick, ratio }) {
  const figures = Object.keys(units).filter((figure) => figure in ours);
  const cell = (side, figure) => (side[figure] === undefined ? '' : side[figure].toFixed(units[figure].digits));
  const rows = [
    ['', ...figures.map((figure) => units[figure].title)],
    ['Xinqiao', ...figures.map((figure) => cell(ours, figure))],
    [yardstickName, ...figures.map((figure) => cell(yardstick, figure))],
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${what}`);
  for (const [first, ...rest] of rows)
    console.log(`  ${first.padEnd(widths[0])}  ${rest.map((text, n) => text.padStart(widths[n + 1])).join('  ')}`);
  console.log(`  ${measures[bar.of]}: ${ratio.toFixed(2)}x the yardstick (${verdict(bar, ratio)})`);
}

export function verdict({ ratio: bar, goal, of }, ratio) {
  const sign = of === 'rate' ? '≥' : '≤';
  const reaches = (limit) => (of === 'rate' ? ratio >= limit : ratio <= limit);
  const words = `bar ${sign} ${bar}, goal ${sign} ${goal}`;
  if (reaches(goal)) return `${words}: goal reached`;
  return `${words}: ${reaches(bar) ? 'within the bar' : 'MISSES THE BAR'}`;
}

export function keep(rows, pinned) {
  const machine = { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, load: loadavg()[0], pinned };
  const run = {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    node: process.versions.node,
    machine,
    rows,
  };
  mkdirSync('.cache', { recursive: true });
  writeFileSync(LATEST, `${JSON.stringify(run, null, 2)}\n`);
  for (const { name, ratio, ours, yardstick } of rows)
    appendFileSync(
      HISTORY,
      `${JSON.stringify({ ...run, rows: undefined, name, ratio: round(ratio), ours: rounded(ours), yardstick: rounded(yardstick) })}\n`,
    );
  console.log(`\nWritten to ${LATEST} and appended to ${HISTORY}.`);
}

const round = (figure) => Number(figure.toPrecision(4));
const rounded = (figures) => Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, round(figure)]));

function commit() {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
}
