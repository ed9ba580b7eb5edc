import { randomInt } from 'node:crypto';

/** How it is. */
const FIRST = '青静远晴素微清朗暖云幽澄皓疏浅碧苍翠银墨丹紫金雪霜露朝暮春夏秋冬晨晚南北东西高深长明新初';
/** What it is: trees, birds, waters, hills. Nothing that is a surname or could be meant for a person. */
const SECOND =
  '竹石帆禾松泉雁溪枫鹿荷梅鹤鹭鸥燕莺雀鸢隼桐桂柏杉榆槐椿楠兰菊蕉苔藻萍芦荻苇藤蔓菱莲岭峰崖谷涧湖潭渚汀洲湾礁舟桥亭塔檐窗灯笛琴棋砚笺';
const NUMBERS = { from: 10, below: 100 };
/** Only when a thread has used up a good part of the short ones. */
const LONG_NUMBERS = { from: 100, below: 10_000 };
const TRIES_WITH_SHORT_NUMBERS = 50;

/**
 * A name for an anonymous author within one thread, such as 远雁 34, not yet `taken` there. Random, never made from
 * anything: a name that could be computed again would lead back to whoever it was computed from.
 */
export function drawPseudonym(taken: ReadonlySet<string>): string {
  for (let tries = 0; ; tries += 1) {
    const { from, below } = tries < TRIES_WITH_SHORT_NUMBERS ? NUMBERS : LONG_NUMBERS;
    const name = `${oneOf(FIRST)}${oneOf(SECOND)} ${randomInt(from, below)}`;
    if (!taken.has(name)) return name;
  }
}

function oneOf(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
