/** One app of the product in a process of its own: everything it says goes to a file, everything it does is asked for. */
import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export class App {
  #child;
  #asked = new Map();
  #last = 0;

  /** Resolves when it listens. */
  static async start(name, { env, log, replacements }) {
    const app = new App();
    const out = openSync(log, 'a', 0o600);
    app.#child = fork(here(`./${name}.mjs`), [], {
      env: { PATH: process.env.PATH, REPLACEMENTS: JSON.stringify(replacements), ...env },
      execArgv: ['--import', new URL('./replace.mjs', import.meta.url).href, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', out, out, 'ipc'],
    });
    closeSync(out);
    await new Promise((ready, failed) => {
      app.#child.on('message', (message) => (message.ready ? ready() : app.#answered(message)));
      app.#child.once('exit', (code) => {
        const error = new Error(`${name} ended with ${code}:\n${readFileSync(log, 'utf8')}`);
        failed(error);
        for (const { reject } of app.#asked.values()) reject(error);
      });
    });
    return app;
  }

  ask(name, given) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#child.send({ id, name, given });
    });
  }

  async stop() {
    const gone = new Promise((done) => this.#child.once('exit', done));
    await this.ask('stop').catch(() => undefined);
    if (this.#child.connected) this.#child.disconnect();
    await gone;
  }

  #answered({ id, result, error }) {
    const { resolve, reject } = this.#asked.get(id);
    this.#asked.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  }
}
