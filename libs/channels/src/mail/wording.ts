import { Audience } from '#contracts';
import type { NoticeKind } from '#contracts';
import type { Bulletin, ShownPost, ThreadRow } from '#forum';
import type { NoticeRow } from '../notices/notices.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export interface UnmailedNotice extends NoticeRow {
  /** How many things happened since the last mail. */
  readonly count: number;
}

interface Item {
  readonly row: UnmailedNotice;
  readonly thread: ThreadRow;
}

type Language = 'zh' | 'en';
type Words = Readonly<Record<Language, string>>;

const ofKind: Readonly<Record<NoticeKind, (count: number) => Words>> = {
  REPLY: (count) => ({ zh: `${count} 条新回复`, en: count === 1 ? 'a new reply' : `${count} new replies` }),
  OFFICIAL: () => ({ zh: '有官方答复', en: 'an official reply' }),
  QUESTION: () => ({ zh: '请您补充情况', en: 'a question back to you' }),
  LETTER: () => ({ zh: '一封信有新内容', en: 'news of a letter' }),
  ADDRESSED: () => ({ zh: '请您答复', en: 'addressed to you' }),
  CASE: () => ({ zh: '办理有进展', en: 'the matter moved on' }),
  ASSIGNED: () => ({ zh: '交给您单位办理', en: 'given to your unit' }),
  MODERATED: () => ({ zh: '版主作了处理', en: 'a moderator acted on it' }),
  MENTION: () => ({ zh: '有人提到您', en: 'somebody mentioned you' }),
  FLAGGED: () => ({ zh: '您的举报有了结果', en: 'what you flagged was decided' }),
};

export function codeLetter(code: string, siteName: string, language: Language): Letter {
  return language === 'zh'
    ? {
        subject: `【${siteName}】验证码 ${code}`,
        text: `您正在设置接收通知的邮箱，验证码是：${code}\n\n如果不是您本人操作，请不必理会这封邮件。\n`,
      }
    : {
        subject: `[${siteName}] Your code: ${code}`,
        text: `To receive notices at this address, enter this code: ${code}\n\nIf you did not ask for it, ignore this mail.\n`,
      };
}

interface Sender {
  readonly siteName: string;
  readonly publicOrigin: string;
  readonly language: Language;
}

/** What the bulletin lists, by title; of letters their number. */
export function bulletinLetter(
  { from, to, answers, questions, letters }: Bulletin,
  posts: readonly ShownPost[],
  { siteName, publicOrigin, language }: Sender,
): Letter {
  const zh = language === 'zh';
  const lines = posts.map(({ thread, post }) => {
    const title =
      thread.title === ''
        ? zh
          ? '（帖子已隐藏）'
          : '(hidden thread)'
        : zh
          ? `《${thread.title}》`
          : `“${thread.title}”`;
    const office = post.office === null ? '' : zh ? `——${post.office.unitName}` : ` — ${post.office.unitName}`;
    return `${title}${office}\n${publicOrigin}/t/${thread.id}#${post.seq}`;
  });
  const head = zh
    ? `${from} 至 ${to}：公开答复 ${answers}，追问 ${questions}，答复来信 ${letters}。`
    : `${from} to ${to}: public answers ${answers}, questions ${questions}, letters answered ${letters}.`;
  const whole = `${zh ? '全文：' : 'In full: '}${publicOrigin}/bulletin?day=${from}`;
  return {
    subject: zh ? `【${siteName}】一周回音：公开答复 ${answers}` : `[${siteName}] A week’s answers: ${answers}`,
    text: `${[head, ...lines, whole].join('\n\n')}\n\n--\n${footOf(publicOrigin, language)}\n`,
  };
}

const footOf = (publicOrigin: string, language: Language): string =>
  language === 'zh'
    ? `要改变邮件的频率或停收：${publicOrigin}/account`
    : `To get mail less often, or none: ${publicOrigin}/account`;

/** Titles are named, words never quoted; of a letter not even the title: mail lies on servers that are not the forum's. */
export function newsLetter(items: readonly Item[], { siteName, publicOrigin, language }: Sender): Letter {
  const lines = items.map(({ row, thread }) => {
    const what = ofKind[row.kind](row.count)[language];
    const seq = row.postSeq === null || row.postSeq === 1 ? '' : `#${row.postSeq}`;
    const title = thread.audience === Audience.LETTER || thread.title === '' ? '' : thread.title;
    const named = language === 'zh' ? `《${title}》：${what}` : `“${title}”: ${what}`;
    return { line: title === '' ? what : named, link: `${publicOrigin}/t/${thread.id}${seq}` };
  });
  const [first] = lines;
  const many = language === 'zh' ? `${lines.length} 项新动态` : `${lines.length} things happened`;
  const subject = lines.length === 1 ? (first?.line ?? '') : many;
  return {
    subject: language === 'zh' ? `【${siteName}】${subject}` : `[${siteName}] ${subject}`,
    text: `${lines.map(({ line, link }) => `${line}\n${link}`).join('\n\n')}\n\n--\n${footOf(publicOrigin, language)}\n`,
  };
}
