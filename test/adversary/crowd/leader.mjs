/** The leader comes by, asks anonymous authors back and answers them, in threads and letters. Not among the suspects. */
import { randomUUID } from 'node:crypto';
import { seeded } from '../seeded.mjs';
import { pick } from './person.mjs';

const SEEN = 'query ($id: ID!) { thread(id: $id) { withdrawn openQuestion canReopenUntil } }';
const ASK = 'mutation ($input: AskAuthorInput!) { askAuthor(input: $input) { seq } }';
const ANSWER = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';

export class Leader {
  #asked = new Set();

  /** @param {import('./person.mjs').Person} person */
  constructor(person) {
    this.person = person;
  }

  /** Sessions end after two weeks. */
  beginDay = () => this.person.signIn();

  /** @param {import('./play.mjs').Post[]} posts those before now are published */
  async comeBy(posts, random, { leader: { comesBy, takesUp, asksBack } }) {
    if (random() >= comesBy) return;
    const waiting = [...new Set(posts.map(({ threadId }) => threadId))];
    for (let n = 0; n < takesUp && waiting.length > 0; n++) {
      const threadId = pick(waiting, random);
      await this.#takeUp(threadId, random() < asksBack);
    }
  }

  /** What is not published yet, taken back, answered, or waits for its author, is left alone. */
  async #takeUp(threadId, wantsToAsk) {
    const { machine } = this.person;
    const seen = await machine.forum(SEEN, { id: threadId });
    if (seen === null || seen.withdrawn || seen.openQuestion !== null || seen.canReopenUntil !== null) return;
    const asks = wantsToAsk && !this.#asked.has(threadId);
    this.#asked.add(threadId);
    const input = { clientId: randomUUID(), threadId, body: asks ? '说的是哪一天的菜？' : '下周一起贴在门口。' };
    await machine.forum(asks ? ASK : ANSWER, { input });
  }
}
