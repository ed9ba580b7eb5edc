import type { StoryLogin } from '../story-context.js';
import { cast, type Login } from './cast.js';

/** Of everyone who can sign in, and only in the demonstration. */
export const STORY_PASSWORD = 'xinqiao-2026';

const login = (role: string, loginName: Login): StoryLogin => ({
  role,
  loginName,
  name: cast[loginName].name,
  password: STORY_PASSWORD,
});

/** One for each role, as the terminal prints them. */
export const storyLogins: readonly StoryLogin[] = [
  login('职工 staff', 'luoguixiang'),
  login('领导 leader', 'chenguoliang'),
  login('部门领导 head of a bureau', 'yangzhengxiong'),
  login('代拟人 delegate', 'fangmin'),
  login('版主 moderator', 'qinyu'),
  login('受理员 triage officer', 'hewenbin'),
  login('管理员 administrator', 'lvzhiqiang'),
];

/** A few more who can sign in with the same password: to see a thread from its other side. */
export const otherLogins: readonly Login[] = [
  'zhangdegui',
  'wudaoming',
  'panxiulian',
  'mojianping',
  'shiwenfu',
  'maling',
];
