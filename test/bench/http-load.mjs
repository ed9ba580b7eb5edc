/** Load over HTTP from this process: a fixed number of requests over a fixed number of kept connections. */
import { Agent, request as send } from 'node:http';

export class HttpLoad {
  #agent;

  constructor(connections) {
    this.connections = connections;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Sends `count` requests made by `toRequest(n)` and tells how long that took. @throws when one is not answered well */
  async run(count, toRequest) {
    const latencies = [];
    let next = 0;
    let bytes = 0;
    const begun = performance.now();
    const connection = async () => {
      while (next < count) {
        const asked = performance.now();
        const body = await this.ask(toRequest(next++));
        latencies.push(performance.now() - asked);
        bytes += body.length;
      }
    };
    await Promise.all(Array.from({ length: this.connections }, connection));
    const seconds = (performance.now() - begun) / 1000;
    latencies.sort((one, other) => one - other);
    return {
      perSecond: count / seconds,
      p50Ms: latencies[Math.floor(count * 0.5)],
      p95Ms: latencies[Math.floor(count * 0.95)],
      bytes: Math.round(bytes / count),
    };
  }

  ask({ url, headers = {}, body }) {
    return new Promise((resolve, fail) => {
      const options = {
        agent: this.#agent,
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined
            ? headers
            : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      };
      const request = send(url, options, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks);
          // A refusal is quick: taken for an answer it would make a fine figure.
          if (response.statusCode === 200 && !answer.includes('"errors":[')) resolve(answer);
          else fail(new Error(`${url} answered ${response.statusCode}: ${answer.toString().slice(0, 400)}`));
        });
        response.on('error', fail);
      });
      request.on('error', fail);
      request.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
