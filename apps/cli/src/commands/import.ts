import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportService, wordProblem, type ImportReport } from '#identity';
import { loadConfig } from '#platform';
import { withIdentity } from '../cli-context.js';
import { openDatabase } from '../installation/installation-database.js';
import { planInstallation } from '../installation/plan.rules.js';
import { Refusal, terminal } from '../terminal.js';

export interface ImportOptions {
  readonly units?: string;
  readonly staff?: string;
  /** Make initial passwords for new people; without one, nobody can sign in before it is reset. */
  readonly passwords?: boolean;
  readonly language: 'zh' | 'en';
}

/** Takes units and staff from CSV, beside a running installation or alone. @throws Refusal */
export async function importPeople(options: ImportOptions): Promise<void> {
  if (options.units === undefined && options.staff === undefined) {
    throw new Refusal('There is nothing to import: name a file with --units, --staff or both.');
  }
  const files = { units: read(options.units), staff: read(options.staff) };
  const plan = planInstallation(process.env, { visiting: true });
  const database = await openDatabase(plan, { exclusive: false });
  try {
    const { keyEncryptionKey } = database.secrets;
    const config = loadConfig({ KEY_ENCRYPTION_KEY: keyEncryptionKey, ...process.env, DATABASE_URL: database.url });
    const report = await withIdentity(config, (app) =>
      app.get(ImportService).run({ ...files, withPasswords: options.passwords === true }),
    );
    tell(report, options.language, plan.folder);
  } finally {
    await database.stop();
  }
}

function read(path: string | undefined): Buffer | null {
  if (path === undefined) return null;
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}: check the path.`);
  return readFileSync(path);
}

function tell({ problems, units, staff, initialLogins }: ImportReport, language: 'zh' | 'en', folder: string): void {
  if (problems.length > 0) {
    for (const problem of problems) terminal.complain(wordProblem(problem, language));
    throw new Refusal(`Nothing was changed: correct the cells above and import again.`);
  }
  for (const [name, { created, updated, unchanged }] of Object.entries({ units, staff })) {
    terminal.say(`${name}: ${created} created, ${updated} updated, ${unchanged} unchanged`);
  }
  if (initialLogins.length === 0) return;
  const path = freeName(folder);
  const lines = initialLogins.map((login) =>
    [login.loginName, login.name, login.initialPassword].map(quoted).join(','),
  );
  // With a byte order mark, without which Excel takes Chinese for something else.
  writeFileSync(path, `\uFEFF账号,姓名,初始密码\r\n${lines.join('\r\n')}\r\n`, { mode: 0o600, flag: 'wx' });
  terminal.say(`Initial passwords, for you to hand out and then delete: ${path}`);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function freeName(folder: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `initial-passwords-${number}.csv`);
    if (!existsSync(path)) return path;
  }
}
