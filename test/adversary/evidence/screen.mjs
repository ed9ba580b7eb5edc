/** What the forum answers to one person: every field of every query that can be asked without knowing anything. */
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const PAGE = 20;
const DEPTH = 4;
/** Of `limits.query`. */
const ALIASES = 15;

export class Screen {
  #queries;

  /** @param {import('../crowd/request.mjs').Machine} machine with a session */
  static async of(machine) {
    const screen = new Screen();
    screen.machine = machine;
    const schema = buildClientSchema({ __schema: await machine.forum(getIntrospectionQuery()) });
    const fields = Object.values(schema.getQueryType().getFields());
    screen.#queries = fields
      .filter(({ args }) => !args.some(isRequiredArgument))
      .map((field) => `{ ${selectionOf(field, DEPTH, PAGE)} }`);
    const { thread } = schema.getQueryType().getFields();
    screen.head = selectionOf(thread, 1, 0).slice('thread'.length);
    const posts = selectionOf(getNamedType(thread.type).getFields().posts, DEPTH, 0).slice('posts'.length);
    screen.thread = `query ($id: ID!) { thread(id: $id) ${screen.head.replace(/\}$/, `posts(last: ${PAGE})${posts} }`)} }`;
    return screen;
  }

  /** All lists, as far as they are answered. @returns {Promise<object[]>} the objects in them, innermost ones too */
  async lists() {
    const answers = [];
    for (const query of this.#queries) answers.push(await this.machine.forum(query).catch(ignoreRefusal));
    return objectsIn(answers);
  }

  /** Only the lists in which somebody was named so far. */
  async remember(isNamed) {
    const kept = [];
    for (const query of this.#queries) {
      const objects = objectsIn(await this.machine.forum(query).catch(ignoreRefusal));
      if (objects.some(isNamed)) kept.push(query);
    }
    this.#queries = kept;
  }

  /** One thread with its latest posts. */
  async threadObjects(id) {
    return objectsIn(await this.machine.forum(this.thread, { id }));
  }

  /** The heads of many threads. */
  async heads(ids) {
    const found = [];
    for (let n = 0; n < ids.length; n += ALIASES) {
      const asked = ids.slice(n, n + ALIASES).map((id, at) => `t${at}: thread(id: "${id}") { ...head }`);
      found.push(
        ...objectsIn(await this.machine.forumData(`{ ${asked.join(' ')} } fragment head on Thread ${this.head}`)),
      );
    }
    return found;
  }
}

/** Every field that needs no argument, so deep; lists of lists are left to their own query. */
function selectionOf(field, depth, page) {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return field.name;
  const paged = page > 0 && field.args.some(({ name }) => name === 'first') ? `(first: ${page})` : '';
  const inner = Object.values(type.getFields())
    .filter(({ args, type: given }) => args.length === 0 && (depth > 0 || isLeafType(getNamedType(given))))
    .map((one) => selectionOf(one, depth - 1, 0));
  return `${field.name}${paged} { __typename ${inner.join(' ')} }`;
}

function objectsIn(answer) {
  if (Array.isArray(answer)) return answer.flatMap(objectsIn);
  if (answer === null || typeof answer !== 'object') return [];
  return [answer, ...Object.values(answer).flatMap(objectsIn)];
}

/** What this person may not ask is answered with a code. */
function ignoreRefusal(error) {
  if (error.code === undefined) throw error;
  return null;
}
