/** Requests of one machine: its own source address, its own user agent and languages, its own connections. */
import https from 'node:https';
import { names } from '../stage/proxy.mjs';

export class Machine {
  /** @param {{ address: string, agent: string, languages: string, port: number, ca: Buffer }} marks */
  constructor(marks) {
    this.marks = marks;
    this.cookie = null;
    // One pool for each origin, as in a browser.
    const { address: localAddress, ca } = marks;
    this.agents = Object.fromEntries(
      Object.values(names).map((servername) => [
        servername,
        new https.Agent({ keepAlive: true, maxSockets: 4, localAddress, ca, servername }),
      ]),
    );
  }

  /** The first answer to a query to the forum, with the session. @throws when the answer carries an error */
  async forum(query, variables = {}) {
    return Object.values(await this.forumData(query, variables))[0];
  }

  /** All of them. */
  async forumData(query, variables = {}) {
    const { headers, body } = await this.#post(names.forum, { query, variables }, this.cookie);
    const given = headers['set-cookie']?.[0]?.split(';')[0];
    if (given !== undefined) this.cookie = given;
    const { data, errors } = JSON.parse(body);
    if (errors) throw Object.assign(new Error(JSON.stringify(errors)), { code: errors[0].extensions?.code });
    return data;
  }

  /** What `httpRedeemer` takes for `fetch`: to the anonymous origin, without credentials of any kind. */
  fetch = async (url, init) => {
    const { body } = await this.#post(new URL(url).hostname, init.body, null);
    return { json: async () => JSON.parse(body) };
  };

  get anonymousOrigin() {
    return `https://${names.anonymous}:${this.marks.port}`;
  }

  leave() {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  #post(host, content, cookie) {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const { port, agent, languages } = this.marks;
    const headers = {
      host: `${host}:${port}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': agent,
      'accept-language': languages,
      ...(cookie === null ? {} : { cookie }),
    };
    const options = { host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, agent: this.agents[host] };
    return send(options, body);
  }
}

function send(options, body) {
  return new Promise((resolve, reject) => {
    const request = https.request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    request.on('error', (error) => {
      // The proxy hung up on a line that had rested: as a browser does, once more on a new one. Every act is idempotent.
      if (request.reusedSocket && error.code === 'ECONNRESET') send(options, body).then(resolve, reject);
      else reject(error);
    });
    request.end(body);
  });
}
