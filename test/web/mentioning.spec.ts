import { mentionsIn } from '#contracts';
import { typedAt, wordsFor, type Choice } from '../../apps/web/src/pages/speak/mentioning.js';

const ID = '3f2b6a52-6f0c-4a53-9d0e-0b6e8a7c1d11';
const person = (name: string, id = ID): Choice => ({ kind: 'STAFF', id, name, detail: '' });

describe('completing a mention', () => {
  it.each([
    ['请@罗', { at: 1, beginning: '罗' }],
    ['＠罗桂', { at: 0, beginning: '罗桂' }],
    ["问 @O'B", { at: 2, beginning: "O'B" }],
    ['请@', null],
    ['请@罗 ', null],
    ['li@example', null],
    ['没有', null],
  ])('%j is asked about %j', (text, typed) => {
    expect(typedAt(text, text.length)).toEqual(typed);
  });

  it('looks at the caret and not at the end', () => {
    expect(typedAt('请@罗桂香看', 3)).toEqual({ at: 1, beginning: '罗' });
  });

  it('writes what the server reads back as this one', () => {
    const [one, same, spaced] = [person('罗桂香'), person('罗桂香', ID.replace('3', '4')), person('John Smith')];
    expect(mentionsIn(wordsFor(one, [one, spaced]))).toEqual([{ kind: 'NAME', name: '罗桂香' }]);
    expect(mentionsIn(wordsFor(one, [one, same]))).toEqual([{ kind: 'STAFF', id: ID }]);
    expect(mentionsIn(wordsFor(spaced, [spaced]))).toEqual([{ kind: 'STAFF', id: ID }]);
    expect(mentionsIn(wordsFor({ ...one, kind: 'UNIT' }, [one, one]))).toEqual([{ kind: 'UNIT', id: ID }]);
  });
});
