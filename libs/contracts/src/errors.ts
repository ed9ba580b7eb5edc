import { limits } from './limits.js';
import { caseMoveWording, caseStatusWording } from './casework-wording.js';

/**
 * Every refusal a client can meet, with both wordings. `{name}` is filled from the error's params.
 * A code without a wording does not compile, in the server or in the web app.
 */
export const errorWording = {
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Please sign in first.' },
  PASSWORD_CHANGE_REQUIRED: { zh: '请先修改初始密码。', en: 'Please change your initial password first.' },
  SIGN_IN_FAILED: { zh: '账号或密码不正确。', en: 'The account or password is not right.' },
  SIGN_IN_THROTTLED: {
    zh: '尝试次数过多，请 {minutes} 分钟后再试。',
    en: 'Too many attempts. Try again in {minutes} min.',
  },
  ACCOUNT_SUSPENDED: { zh: '该账号已停用，请联系管理员。', en: 'This account is suspended. Ask an administrator.' },
  PASSWORD_TOO_WEAK: {
    zh: '新密码至少 {min} 个字符，且不能与账号或旧密码相同。',
    en: 'The new password needs at least {min} characters and must differ from the account name and the old one.',
  },
  FORBIDDEN: { zh: '您没有进行此操作的权限。', en: 'You may not do this.' },
  NOT_FOUND: { zh: '内容不存在，或您无权查看。', en: 'It does not exist, or you may not see it.' },
  INVALID_INPUT: { zh: '填写有误：{field}。{problem}', en: 'Invalid input in {field}. {problem}' },
  CONFLICT: {
    zh: '内容已被他人更新，请刷新后再试。',
    en: 'Someone changed this in the meantime. Refresh and try again.',
  },
  ALREADY_EXISTS: { zh: '已存在：{what}。', en: 'Already exists: {what}.' },
  THREAD_LOCKED: { zh: '该帖已锁定，不能再回复。', en: 'This thread is locked and takes no more replies.' },
  PARENT_UNAVAILABLE: {
    zh: '您要回复的楼层不存在或已删除。',
    en: 'The post you are replying to is missing or was deleted.',
  },
  THREAD_WITHDRAWN: {
    zh: '发帖人已撤回本帖，不能再继续。',
    en: 'Its author withdrew this thread; it goes no further.',
  },
  NOT_YET_ANSWERED: {
    zh: '还没有得到答复，等答复后再来评价或要求重办。',
    en: 'There is no answer yet. Rate it or open it again once there is one.',
  },
  REOPENING_TOO_LATE: {
    zh: `已超过答复后 ${limits.reopeningDays} 天的重办期限，请另发新帖。`,
    en: `More than ${limits.reopeningDays} days have passed since the answer. Please start a new thread instead.`,
  },
  VOICE_NOT_OFFERED: { zh: '这里不提供这种发言方式。', en: 'That way to speak is not offered here.' },
  BOARD_ARCHIVED: {
    zh: '该版块已停用，不能移到那里。',
    en: 'That board is archived and takes no threads.',
  },
  READERS_DIFFER: {
    zh: '那个版块的读者与发帖时承诺的读者不一致，不能移过去。',
    en: 'That board has other readers than its author was promised, so it cannot go there.',
  },
  NAMES_WOULD_BE_SEEN: {
    zh: '本帖有人实名不公开发言，而那个版块由另一个单位答复。移过去会让承诺之外的人看到姓名。',
    en: 'Somebody spoke here with their name withheld, and another unit answers on that board: people who were not listed would see the name.',
  },
  OTHER_IS_UNSEEN: {
    zh: '能看到本帖的人里，有人看不到那个帖，不能并过去。',
    en: 'Some who read this thread cannot read the other one, so it cannot be merged into it.',
  },
  HAS_DUPLICATES: {
    zh: '已有帖子并入本帖，请先解除，或者反过来合并。',
    en: 'Other threads were merged into this one. Separate them first, or merge the other way round.',
  },
  CASE_IS_OPEN: {
    zh: '本帖还有未办结的事项。请先办结，或者反过来合并。',
    en: 'This thread has an open case. Close it first, or merge the other way round.',
  },
  OFFICIAL_REPLY_IS_FINAL: {
    zh: '官方答复不能修改或删除，只能发布更正。',
    en: 'An official reply is never edited or deleted, only corrected.',
  },
  NOT_A_LEADER_HERE: { zh: '您不能代表该单位作官方答复。', en: 'You may not answer for this unit.' },
  ILLEGAL_TRANSITION: {
    zh: '事项现在是「{from}」，不能{move}。',
    en: 'A matter that is {from} cannot be moved on this way: {move}.',
  },
  ANSWER_MISSING: {
    zh: '还没有官方答复。请先在原帖中作出答复。',
    en: 'There is no official reply yet. Answer in the thread first.',
  },
  OWN_DRAFT: {
    zh: '拟稿人不能审核自己的答复，请由他人审核。',
    en: 'Whoever drafted the reply cannot approve it. Someone else must.',
  },
  SUPERVISOR_DECIDES: {
    zh: '本事项已退回两次，由督办员决定承办单位。',
    en: 'This matter was returned twice. A supervisor decides who deals with it.',
  },
  DECIDED_ELSEWHERE: {
    zh: '本事项上报到了别处，由那里作出决定。',
    en: 'This matter was escalated to somebody else, and they decide.',
  },
  CALENDAR_YEAR_MISSING: {
    zh: '工作日历里还没有 {year} 年，暂时算不出期限。',
    en: 'The working calendar does not know {year} yet, so no deadline can be told.',
  },
  MERGED_INTO_CLOSED: {
    zh: '目标事项不存在、已办结，或就是本事项，不能并入。',
    en: 'The other case does not exist, is closed, or is this very one: nothing can be merged into it.',
  },
  HEARTFELT_ASKS_NO_ACTION: {
    zh: '心里话不求办理，不能转为事项。',
    en: 'A heartfelt word asks for no action and cannot become a case.',
  },
  MAIL_CODE_WRONG: {
    zh: '验证码不正确或已失效，请重新获取。',
    en: 'The code is wrong or no longer valid. Ask for a new one.',
  },
  MAIL_CODES_SPENT: {
    zh: '今天的验证码次数已用完，请明天再试。',
    en: 'No more codes today. Please try again tomorrow.',
  },
  LAST_ADMINISTRATOR: { zh: '至少要保留一名管理员。', en: 'At least one administrator must remain.' },
  UNIT_CYCLE: {
    zh: '不能把单位移到它自己的下级之下。',
    en: 'A unit cannot be moved beneath itself.',
  },
  TOKENS_UNAVAILABLE: { zh: '本周暂时无法领取匿名凭证。', en: 'Anonymous tokens cannot be fetched right now.' },
  TOO_OFTEN: { zh: '操作过于频繁，请 {minutes} 分钟后再试。', en: 'That was too often. Try again in {minutes} min.' },
  LOT_ALREADY_ISSUED: { zh: '这一份匿名凭证已经领取过。', en: 'This lot of tokens was already issued.' },
  TOKEN_INVALID: { zh: '匿名凭证无效或已过期。', en: 'The anonymous token is invalid or has expired.' },
  TOKEN_SPENT: { zh: '这枚匿名凭证已经使用过。', en: 'This anonymous token was already used.' },
  SET_TOO_SMALL: {
    zh: '持有匿名凭证的人还不够多（{holders}/{needed}），现在发言不能保证匿名。',
    en: 'Too few people hold anonymous tokens yet ({holders} of {needed}): speaking now would not be anonymous.',
  },
  SIGNATURE_INVALID: {
    zh: '签名校验未通过，请核对回执。',
    en: 'The signature does not check. Please check the receipt.',
  },
  SEQUENCE_STALE: { zh: '这一步已经处理过。', en: 'This step was already taken.' },
  FOLLOW_UP_LIMIT: { zh: '今天的追加次数已用完，请明天再试。', en: 'No more follow-ups today. Try again tomorrow.' },
  TRY_NEXT_WINDOW: { zh: '本时段已满，请在下一时段再试。', en: 'This window is full. Try again in the next one.' },
  IMAGE_TOO_LARGE: {
    zh: '图片太大：压缩后仍超过 {kib} KB 或 {side} 像素。请先裁剪或换一张。',
    en: 'The image is too large: more than {kib} KB or {side} pixels even when compressed. Crop it or take another.',
  },
  IMAGE_UNREADABLE: {
    zh: '这张图片打不开。请换一张 JPEG、PNG 或 WebP 静态图片。',
    en: 'This image cannot be read. Please use a still JPEG, PNG or WebP.',
  },
  IMAGE_MISSING: {
    zh: '图片没有随正文一起送达，请重新添加图片后再发。',
    en: 'An image did not arrive with the text. Please add it again and send once more.',
  },
  IMAGES_OFF: { zh: '本单位的匿名发言暂不接收图片。', en: 'This installation takes no images in anonymous posts.' },
  FILE_TYPE_REFUSED: {
    zh: '不能添加「{name}」。文档可以是 PDF、Word、Excel、PPT、WPS、OFD、TXT 或 CSV（不含宏），图片可以是 JPEG、PNG 或 WebP，并且内容要与扩展名一致。',
    en: '“{name}” cannot be added. Documents may be PDF, Word, Excel, PowerPoint, WPS, OFD, TXT or CSV without macros, pictures JPEG, PNG or WebP, and the contents must be what the name says.',
  },
  FILE_TOO_LARGE: { zh: '「{name}」太大，每个文档最多 {mib} MB。', en: '“{name}” is too large: {mib} MB at most.' },
  TOO_MANY_FILES: {
    zh: '每一楼最多 {images} 张图片、{documents} 个文档。',
    en: 'A post carries at most {images} pictures and {documents} documents.',
  },
  TOO_MANY_UPLOADS: {
    zh: '您还有许多传了没有发表的文件。请先把它们发表，或者明天再试。',
    en: 'You have sent many files that you have not posted yet. Post those first, or try again tomorrow.',
  },
  FILE_MISSING: {
    zh: '有文件没有传完，或者放得太久已被清理。请重新添加后再发。',
    en: 'A file did not arrive in full, or was cleared away because it lay too long. Please add it again.',
  },
  DOCUMENT_NAMES_ITS_AUTHOR: {
    zh: '文档里常常留有作者的名字。只有公开实名时才能添加文档；图片可以添加，发布前会去掉附带的信息。',
    en: 'Documents often hold the name of their author. They can only be added under your public name; pictures can, for what comes with them is taken off.',
  },
  DOCUMENT_CANNOT_REACH_AUTHOR: {
    zh: '匿名来信的人打不开文档。请写在正文里，或者用图片。',
    en: 'Whoever wrote this letter anonymously could not open a document. Please write it out, or use a picture.',
  },
  CREDENTIALS_NOT_ALLOWED: {
    zh: '匿名通道不接受任何身份信息。',
    en: 'The anonymous channel accepts no credentials.',
  },
  AUTHOR_BLOCKED: {
    zh: '您在本帖中已被停止发言。',
    en: 'You may not speak in this thread any more.',
  },
  FLAG_SETTLED: {
    zh: '您已举报过这一楼，版主也已作出处理。',
    en: 'You flagged this post before, and the moderators have decided.',
  },
  NOT_IMPARTIAL: {
    zh: '您在本帖发过言、举报过，或是收信人，请由其他版主处理。',
    en: 'You spoke here, flagged something here, or are addressed here: another moderator must decide.',
  },
  REVIEW_NOT_CLAIMED: {
    zh: '请先认领再处理；已由别人认领的，由认领人处理。',
    en: 'Claim it first. What somebody else has claimed is theirs to decide.',
  },
  ANNOUNCED_TO_STRANGERS: {
    zh: '这个单位里有人看不到本帖，不能向他们公告。请换一个单位，或换到他们都能看到的版块。',
    en: 'Some people of this unit cannot read the thread, so it cannot be announced to them. Choose another unit.',
  },
  WORD_BLOCKED: {
    zh: '这里有本单位不许发布的词语，请修改后再发：{words}',
    en: 'This holds words that may not be published here. Please change it: {words}',
  },
  WORDS_REFUSED: {
    zh: '内容里有本单位不许发布的词语，没有发布。请修改后重新发表。',
    en: 'It held words that may not be published here, so it was not published. Please change it and write again.',
  },
  TOO_MANY_POSTS: {
    zh: '{hours} 小时内最多发 {count} 条，您已到上限，请在 {again} 之后再发。',
    en: 'At most {count} within {hours} h, and you have reached that. Please wait until {again}.',
  },
  SLOW_MODE: {
    zh: '本帖为慢速发言，每人 {minutes} 分钟一条，请在 {again} 之后再发。',
    en: 'This thread is in slow mode: one reply each {minutes} min. Please wait until {again}.',
  },
  SLOW_MODE_REFUSED: {
    zh: '本帖为慢速发言，离您上一条太近，这一条没有公布。请隔一会儿再发。',
    en: 'This thread is in slow mode and your last reply was too recent, so this one was not published. Please wait a while.',
  },
  PURGED: {
    zh: '内容已被清除，不能恢复。',
    en: 'What was said there was erased for good and cannot be restored.',
  },
  PURGE_NEEDS_ANOTHER: {
    zh: '清除须由两人经手，请另一位版主批准。',
    en: 'Erasing for good takes two. Another moderator has to grant it.',
  },
  MUTED: {
    zh: '您在这里被禁言，解除前不能署名发言。理由：{reason}',
    en: 'You are muted here and may not speak by name until that is lifted. Reason: {reason}',
  },
  MUTED_UNTIL: {
    zh: '您在这里被禁言，{until} 前不能署名发言。理由：{reason}',
    en: 'You are muted here and may not speak by name until {until}. Reason: {reason}',
  },
  TOO_COMPLEX: { zh: '查询过于复杂，请缩小范围。', en: 'The query is too complex. Ask for less.' },
  BAD_REQUEST: { zh: '请求格式不正确。', en: 'The request is malformed.' },
  UNAVAILABLE: { zh: '服务暂时不可用，请稍后再试。', en: 'The service is unavailable for the moment. Try again soon.' },
  INTERNAL: { zh: '系统出错了，请稍后再试。', en: 'Something went wrong on our side. Try again later.' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ErrorCode = keyof typeof errorWording;
export type ErrorParams = Readonly<Record<string, string | number>>;
export type Language = 'zh' | 'en';

/** The wording of a code with its params filled in; a param that is not given stays visible as `{name}`. */
export function wordError(code: ErrorCode, params: ErrorParams = {}, language: Language = 'zh'): string {
  return errorWording[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    wordParam(params[name] ?? whole, language),
  );
}

/** A status or a move is a word of the vocabulary, and people read its wording. */
function wordParam(param: string | number, language: Language): string {
  const words: Readonly<Record<string, Readonly<Record<Language, string>> | undefined>> = {
    ...caseMoveWording,
    ...caseStatusWording,
  };
  return words[param]?.[language] ?? String(param);
}
