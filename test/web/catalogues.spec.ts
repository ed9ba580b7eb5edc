import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueFaults } from '../../apps/web/tooling/catalogues.js';

describe('the catalogues', () => {
  let folder: string;
  const write = (language: string, area: string, messages: Record<string, string>): void =>
    writeFileSync(join(folder, language, `${area}.json`), JSON.stringify(messages));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogues-'));
    for (const language of ['zh-CN', 'en']) mkdirSync(join(folder, language));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('of the web app are complete in both languages', () => {
    expect(catalogueFaults('apps/web/src/i18n')).toEqual([]);
  });

  it('fail when one language lacks a message', () => {
    write('zh-CN', 'list', { 'list.title': '讨论' });
    write('en', 'list', {});
    expect(catalogueFaults(folder)).toEqual(['list.json: list.title: missing in en']);
  });

  it('fail when the placeholders differ', () => {
    write('zh-CN', 'list', { 'list.count': '{count} 条' });
    write('en', 'list', { 'list.count': '{number} replies' });
    expect(catalogueFaults(folder)).toEqual(['list.json: list.count: placeholders differ: count, number']);
  });

  it('fail when one id has two messages', () => {
    write('zh-CN', 'list', { 'list.mute': '静音' });
    writeFileSync(join(folder, 'en', 'list.json'), '{ "list.mute": "Mute", "list.mute": "Silence" }');
    expect(catalogueFaults(folder)).toEqual(['list.json: list.mute: twice in en']);
  });

  it('fail when an area has one language only', () => {
    write('zh-CN', 'list', {});
    expect(catalogueFaults(folder)).toEqual(['list.json: only one language has this area']);
  });
});
