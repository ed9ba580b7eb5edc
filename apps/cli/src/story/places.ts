import type { Role, Voice } from '#contracts';
import type { Login } from './cast.js';
import type { UnitCode } from './units.js';

interface Grant {
  readonly login: Login;
  readonly role: Exclude<Role, 'STAFF'>;
  readonly at: UnitCode;
  readonly onBehalfOf?: LeaderLogin;
}

/** Who speaks for which unit. */
export const leaders = {
  chenguoliang: '01',
  weimingfang: '01',
  zhouliqun: '0102',
  lujianhua: '0104',
  yangzhengxiong: '0105',
  gaofeng: '010501',
  longfengying: '0106',
  hejingwen: '0107',
  xiexiaolan: '0108',
  panzongming: '0109',
  ouyangqi: '0110',
  shenwei: '0111',
  mojianping: '0120',
  luodacheng: '012003',
  shixiulan: '0121',
  tianyingkang: '0122',
} as const satisfies Partial<Record<Login, UnitCode>>;
export type LeaderLogin = keyof typeof leaders;

export const otherRoles: readonly Grant[] = [
  { login: 'fangmin', role: 'DELEGATE', at: '01', onBehalfOf: 'chenguoliang' },
  { login: 'qinyu', role: 'MODERATOR', at: '01' },
  { login: 'zhaoxiaoqin', role: 'MODERATOR', at: '0120' },
  { login: 'hewenbin', role: 'TRIAGE_OFFICER', at: '01' },
  { login: 'dengyong', role: 'TRIAGE_OFFICER', at: '0120' },
  { login: 'caijun', role: 'SUPERVISOR', at: '01' },
  { login: 'linxiaoyu', role: 'COMMITTEE_SECRETARY', at: '01' },
  { login: 'leiting', role: 'LIAISON', at: '0109' },
];

/** 敏感词 of the county: what is refused, what waits, what is looked at afterwards. */
export const watchedWords = { 枪支弹药: 'BLOCK', 代开发票: 'HOLD', 非法集资: 'FLAG' } as const;

export interface StoryBoard {
  readonly name: string;
  readonly description: string;
  /** What a new thread begins with. */
  readonly template?: string;
  readonly unit: UnitCode;
  /** Who reads and posts. */
  readonly open: UnitCode;
  readonly voices: readonly Voice[];
}

const all: readonly Voice[] = ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'];

export const boards = {
  jinan: {
    name: '急难愁盼',
    description: '路、水、房、看病、上学：眼前的难处，说给该管的单位听。可以点「请求答复」。',
    template: '**什么事：**\n\n**在哪里：**\n\n**从什么时候起：**',
    unit: '01',
    open: '01',
    voices: all,
  },
  yanlu: {
    name: '建言献策',
    description: '觉得哪里可以做得更好，就在这里说。说具体一点，别人才好接着做。',
    unit: '01',
    open: '01',
    voices: all,
  },
  zixun: {
    name: '政策咨询',
    description: '工资、编制、补贴、报销、手续：问的人多半不止你一个。',
    unit: '01',
    open: '01',
    voices: all,
  },
  xinlihua: {
    name: '心里话',
    description: '不求办什么事，只想有人听一听。这里的帖子不会变成工单。',
    unit: '01',
    open: '01',
    voices: all,
  },
  xuexi: {
    name: '学习园地',
    description: '学习资料、培训安排、读书心得。实名。',
    unit: '0102',
    open: '01',
    voices: ['NAMED'],
  },
  nongji: {
    name: '农技交流',
    description: '病虫害、品种、天气、地头的事。问的人写清楚哪个村、多少亩、什么时候开始的。',
    unit: '0106',
    open: '01',
    voices: ['NAMED'],
  },
  shiqiao: {
    name: '石桥镇议事厅',
    description: '石桥镇机关、村和社区的人商量自己的事。',
    unit: '0120',
    open: '0120',
    voices: ['NAMED', 'CONFIDENTIAL'],
  },
  yihu: {
    name: '医护之家',
    description: '县人民医院自己人说话的地方：排班、设备、累不累。',
    unit: '0108',
    open: '0108',
    voices: ['NAMED', 'CONFIDENTIAL'],
  },
} as const satisfies Record<string, StoryBoard>;
export type BoardSlug = keyof typeof boards;

/** Of the tags that every installation begins with. */
export type TagSlug =
  | 'roads'
  | 'housing'
  | 'farming'
  | 'training'
  | 'health'
  | 'pay'
  | 'care'
  | 'environment'
  | 'conduct'
  | 'procedures'
  | 'safety'
  | 'organisation';
