/** Which test files took longest, so that whoever makes the suite slower sees it in the same run. */
import { relative } from 'node:path';
import { root } from './prepare.mjs';

const SHOWN = 10;

export class Durations {
  #files = [];

  /** @param results `testResults` of jest's JSON */
  ofJest(results) {
    for (const { name, startTime, endTime } of results) this.#add(relative(root, name), endTime - startTime);
  }

  /** @param suites of Playwright's JSON, one for each file, which may hold others */
  ofPlaywright(suites) {
    for (const suite of suites) this.#add(`test/browser/${suite.file}`, duration(suite));
  }

  #add(file, milliseconds) {
    this.#files.push({ file, seconds: Math.round(milliseconds / 1000) });
  }

  /** Files beside each other share the cores, so that the sum is more than the wall clock showed. */
  report() {
    const slowest = this.#files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SHOWN);
    if (slowest.length === 0) return;
    console.log('\nThe slowest files:');
    for (const { file, seconds } of slowest) console.log(`${String(seconds).padStart(6)} s  ${file}`);
  }
}

function duration({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests).flatMap(({ results }) => results);
  return [...results, ...suites.map((inner) => ({ duration: duration(inner) }))].reduce(
    (sum, one) => sum + one.duration,
    0,
  );
}
