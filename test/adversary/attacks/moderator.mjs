/**
 * What a moderator is shown beyond what is stored: who is named on their screen when a window ends, and whether an
 * anonymous post comes to them with anything that a reader does not get.
 */
import { Screen } from '../evidence/screen.mjs';

/** The viewer's own part and rights: they differ on purpose. */
const OWN = /^viewer|^can$/;

/** @typedef {{ who: number, text: string }} Named somebody who is named in an object, and all its plain fields */

export class ModeratorsEye {
  /** @type {{ window: number, named: Named[] }[]} */
  looks = [];

  /** @param {import('../crowd/person.mjs').Person} moderator @param {import('../crowd/person.mjs').Person[]} people @param {string[]} threads by name */
  static async open(moderator, people, threads) {
    const eye = new ModeratorsEye();
    eye.screen = await Screen.of(moderator.machine);
    Object.assign(eye, { moderator, threads });
    eye.numberOf = new Map(people.map(({ id }, n) => [id, n]));
    await eye.screen.remember((object) => eye.#named(object).length > 0);
    return eye;
  }

  /** Sessions end after two weeks. */
  beginDay = () => this.moderator.signIn();

  async look(window) {
    const objects = [...(await this.screen.lists()), ...(await this.screen.heads(this.threads))];
    this.looks.push({ window, named: objects.flatMap((object) => this.#named(object)) });
  }

  #named(object) {
    const plain = Object.entries(object).filter(([, value]) => typeof value !== 'object');
    const who = plain.map(([, value]) => this.numberOf.get(value)).find((number) => number !== undefined);
    return who === undefined ? [] : [{ who, text: JSON.stringify(plain) }];
  }
}

/** Suspects whoever is shown as they rarely are. */
export function unusualOnScreen(looks, people) {
  const often = new Map();
  for (const { named } of looks)
    for (const text of new Set(named.map((one) => one.text))) often.set(text, (often.get(text) ?? 0) + 1);
  const at = new Map(looks.map((look) => [look.window, look.named]));
  return ({ window }) => {
    const suspicion = new Float64Array(people);
    for (const { who, text } of at.get(window) ?? [])
      suspicion[who] = Math.max(suspicion[who], 1 - often.get(text) / looks.length);
    return suspicion;
  };
}

/** @returns {Promise<string[]>} what only the moderator is told of an anonymous post, in plain words */
export async function toldToModerators(moderator, reader, threads) {
  const [one, other] = [await Screen.of(moderator.machine), await Screen.of(reader.machine)];
  const [theirs, everybodys] = [await anonymousIn(one, threads), await anonymousIn(other, threads)];
  if (theirs.size === 0) throw new Error('The moderator saw no anonymous post: there is nothing to compare.');
  const found = [...theirs].flatMap(([id, fields]) => {
    const known = everybodys.get(id) ?? {};
    return Object.keys(fields).filter((path) => fields[path] !== known[path]);
  });
  return [...new Set(found)].map((path) => `a moderator alone is told ${path} of an anonymous post`);
}

async function anonymousIn(screen, threads) {
  const objects = await screen.lists();
  for (const id of threads) objects.push(...(await screen.threadObjects(id)));
  const anonymous = objects.filter(({ author }) => author?.voice === 'ANONYMOUS');
  return new Map(anonymous.map((object) => [`${object.__typename} ${object.id}`, fieldsOf(object)]));
}

/** Every plain field with its path. */
function fieldsOf(object, before = '') {
  const entries = Object.entries(object).filter(([name]) => !OWN.test(name));
  return Object.assign(
    {},
    ...entries.map(([name, value]) =>
      value !== null && typeof value === 'object'
        ? fieldsOf(value, `${before}${name}.`)
        : { [`${before}${name}`]: value },
    ),
  );
}
