import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { ImportOptions } from './commands/import.js';
import type { StartOptions } from './commands/start.js';
import type { VerifyOptions } from './commands/verify.js';
import { Refusal, terminal } from './terminal.js';

// Every path below (data, dist/web, .env) is meant from the top of the checkout.
process.chdir(join(import.meta.dirname, '../../../..'));
if (existsSync('.env')) process.loadEnvFile('.env');

// Each command brings its own rooms along when it is called: help should not wait for all of them.
const program = new Command('xinqiao').description('心桥: the forum and everything it runs on');

program
  .command('start', { isDefault: true })
  .description('run everything on this machine, until Ctrl-C')
  .option('--empty', 'on the first start: no story, one administrator with a one-time password')
  .addOption(new Option('--reload').hideHelp())
  .action(async (options: StartOptions) => (await import('./commands/start.js')).start(options));

program
  .command('migrate')
  .description('bring the database up to date')
  .argument('[direction]', 'up, or down to take the latest migration back', 'up')
  .option('--check', 'prove on a database of its own that migrations go up, down, up and match the entities')
  .action(async (direction: string, { check = false }: { check?: boolean }) => {
    const { checkMigrations, migrate } = await import('./commands/migrate.js');
    if (check) return checkMigrations();
    if (direction !== 'up' && direction !== 'down')
      throw new Refusal(`"${direction}" is no direction: say up or down.`);
    await migrate(direction);
  });

program
  .command('seed')
  .description('fill a new installation with the story')
  .action(async () => (await import('./commands/seed.js')).seed());

program
  .command('import')
  .description('take units and staff from CSV files (UTF-8 or GBK): all of it or none of it')
  .option('--units <file>', '单位编码,单位名称,上级编码')
  .option('--staff <file>', '账号,姓名,职务,单位编码')
  .option('--passwords', 'make an initial password for everyone who is new, and write them to a file to hand out')
  .addOption(new Option('--language <language>', 'of the report').choices(['zh', 'en']).default('zh'))
  .action(async (options: ImportOptions) => (await import('./commands/import.js')).importPeople(options));

program
  .command('verify')
  .description('check from outside that everybody is shown the same keys and that no token is forged')
  .option('--api <origin>', 'the address of the forum', 'http://127.0.0.1:4180')
  .option('--anonymous <origin>', 'the anonymous address, if not the one the forum names')
  .option('--seen <fingerprint>', 'a fingerprint that was written down before: it must still be in the past')
  .action(async (options: VerifyOptions) => (await import('./commands/verify.js')).verify(options));

try {
  await program.parseAsync();
} catch (error) {
  const expected = error instanceof Error && ['Refusal', 'StartProblem', 'ConfigError'].includes(error.name);
  terminal.complain(expected ? `\n${error.message}` : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
