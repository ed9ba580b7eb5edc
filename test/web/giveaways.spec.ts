import { describe, expect, it } from '@jest/globals';
import { findGiveaways } from '../../apps/web/src/anonymous/warnings.js';

const speaker = { name: '罗桂香', unitNames: ['落水村', '云盘镇', '青石县'] };
const found = (text: string) => findGiveaways(text, speaker).map(({ giveaway, words }) => `${giveaway}: ${words}`);

describe('what would give an anonymous author away', () => {
  it.each([
    ['打 13800138000 找我', 'phone: 13800138000'],
    ['打 138 0013 8000 找我', 'phone: 138 0013 8000'],
    ['电话１３８００１３８０００', 'phone: 13800138000'],
    ['办公室 0851-2345678', 'phone: 0851-2345678'],
    ['身份证 52010219800101123X', 'id-number: 52010219800101123X'],
    ['写信到 guixiang@example.org', 'email: guixiang@example.org'],
    ['我叫罗 桂香', 'own-name: 罗桂香'],
    ['我们落水村的路', 'own-unit: 落水村'],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('is not a year, a sum, a number of a rule or somebody else’s unit', () => {
    expect(found('2026 年 11 月 8 日拨款 1234567 元，见黔府发〔2026〕12 号，白杨镇也一样')).toEqual([]);
  });

  it.each([
    ['an order number that begins like a mobile', '订单号 138001380001234 还没发货'],
    ['a case number', '见 AJ-2026-0138 号和 2026-11-23 的通知'],
    ['a card that is no ID card', '卡号 6222021234567890123'],
    ['an eighteen-digit number without a date', '统一社会信用代码 915201029999999999'],
    ['a hotline of five digits', '打 12345 热线'],
    ['coordinates and sums', '东经 106.7133 度，投资 13800.13 万元'],
    ['a name that only shares a character', '罗家湾的桂花香了'],
    ['a unit that only shares its end', '上水村、云雾镇的路'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is not a one-character name or a unit of two characters, which stand inside other words', () => {
    const short = { name: '安', unitNames: ['水城'] };
    expect(findGiveaways('安全生产，水城很美', short)).toEqual([]);
  });

  it('names an ID number as such and not as a phone number', () => {
    expect(found('520102198001011234')).toEqual(['id-number: 520102198001011234']);
  });
});
