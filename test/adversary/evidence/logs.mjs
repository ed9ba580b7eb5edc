/** Log lines that name somebody's machine or account, with the time they carry. */
import { readFileSync } from 'node:fs';

const EPOCH = /\[(\d{10}\.\d{3})\]/;
const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;

/** @returns {{ who: number, at: number, line: string }[]} `at` in real milliseconds, NaN without a time */
export function linesAboutPeople(logs, people) {
  const marks = people.map(({ id, loginName, machine: { marks } }) => [marks.address, marks.agent, id, loginName]);
  return logs.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const who = marks.findIndex((own) => own.some((mark) => line.includes(mark)));
        return who < 0 ? [] : [{ who, at: timeIn(line), line }];
      }),
  );
}

function timeIn(line) {
  const epoch = EPOCH.exec(line)?.[1];
  if (epoch !== undefined) return Number(epoch) * 1000;
  const iso = ISO.exec(line)?.[0];
  return iso === undefined ? Number.NaN : Date.parse(iso);
}
