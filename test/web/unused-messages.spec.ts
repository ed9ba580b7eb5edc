import { readdirSync, readFileSync } from 'node:fs';
import { sourcesIn, unusedMessages } from '../../apps/web/tooling/unused-messages.js';

const CATALOGUE = 'apps/web/src/i18n/zh-CN';

function idsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.keys(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as object));
}

describe('the messages of the web app', () => {
  it('are all named by a source', () => {
    expect(unusedMessages(idsOf(CATALOGUE), sourcesIn('apps/web/src'))).toEqual([]);
  });

  it('are missed when none names them', () => {
    const sources = [`t('list.title')`, '<T id="list.more" />', 't(`list.kind.${kind}`)', `t('list.titles')`];
    const planted = ['list.title', 'list.more', 'list.kind.PROBLEM', 'list.kind', 'list.kind.PROBLEM.hint', 'list.old'];
    expect(unusedMessages(planted, sources)).toEqual(['list.kind', 'list.kind.PROBLEM.hint', 'list.old']);
  });
});
