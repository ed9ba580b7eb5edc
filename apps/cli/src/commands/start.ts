import { unwatchFile, watchFile } from 'node:fs';
import { furnishAndRun } from '../installation/furnish.js';
import { Installation } from '../installation/installation.js';
import { planInstallation } from '../installation/plan.rules.js';
import { welcome } from '../installation/welcome.js';
import { terminal } from '../terminal.js';

export interface StartOptions {
  readonly empty?: boolean;
  readonly reload?: boolean;
}

/** Written anew by every server build. */
/** The stamp of the server's build and the page of the web's: written when a build is done. */
const WATCHED = ['dist/.server', 'dist/web/index.html'];

/** Runs the default installation until Ctrl-C. @throws Refusal, StartProblem, ConfigError */
export async function start({ empty = false, reload = false }: StartOptions): Promise<void> {
  const asked = stopAsked();
  const installation = await Installation.open(planInstallation(process.env, { empty }));
  let problem: string | undefined;
  try {
    const outcome = await Promise.race([furnishAndRun(installation), asked]);
    if (typeof outcome === 'object') {
      welcome(installation, outcome);
      if (reload) watchBuild(installation);
      problem = await Promise.race([asked, installation.collapsed]);
    }
  } finally {
    for (const built of WATCHED) unwatchFile(built);
    terminal.say();
    await terminal.step('Stopping everything', () => installation.close());
  }
  if (problem !== undefined) {
    terminal.complain(problem);
    process.exitCode = 1;
  }
  // A story that was being told when the person stopped must not go on without its database.
  process.exit();
}

/** One Ctrl-C under npm arrives twice: from the terminal and passed on by npm. */
const ECHO_MS = 1_000;

/** Resolves at the first Ctrl-C (or the like). At the second the person wants out at once. */
function stopAsked(): Promise<undefined> {
  return new Promise((asked) => {
    let first: number | undefined;
    const heard = (): void => {
      first ??= Date.now();
      if (Date.now() - first > ECHO_MS) process.exit(130);
      asked(undefined);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  });
}

/** The api reads the names of the web's files once, so a new web build is a reason to start again, too. */
function watchBuild(installation: Installation): void {
  for (const built of WATCHED)
    watchFile(built, { interval: 300 }, ({ mtimeMs }, before) => {
      // It is gone while a build runs, and a mere look at it counts as a change too.
      if (mtimeMs === 0 || mtimeMs === before.mtimeMs) return;
      void terminal
        .step('Reloading', () => installation.reload())
        .catch((error: unknown) => terminal.complain(String(error)));
    });
}
