import type { Role, Voice } from '#contracts';
import type { Login } from './cast.js';

/** The county, four levels deep: the code of a unit begins with its parent's. */
export const units = {
  '01': '云河县',
  '0101': '县委办公室',
  '010101': '督查室',
  '0102': '县委组织部',
  '010201': '干部科',
  '010202': '党员教育中心',
  '0103': '县委宣传部',
  '0104': '县委老干部局',
  '0105': '县交通运输局',
  '010501': '公路养护站',
  '01050101': '石桥养护班',
  '010502': '运政执法大队',
  '0106': '县农业农村局',
  '010601': '农业技术推广站',
  '01060101': '茶叶组',
  '010602': '畜牧站',
  '0107': '县教育局',
  '010701': '县第二小学',
  '010702': '石桥中学',
  '0108': '县人民医院',
  '010801': '护理部',
  '010802': '急诊科',
  '0109': '县住房和城乡建设局',
  '010901': '村镇建设股',
  '0110': '县人力资源和社会保障局',
  '0111': '县财政局',
  '0112': '县大数据中心',
  '0113': '县政府办公室',
  '0120': '石桥镇',
  '012001': '石桥镇党政办公室',
  '012002': '石桥镇农业服务中心',
  '012003': '清水村',
  '01200301': '大湾组',
  '01200302': '岩脚组',
  '012004': '煤洞坡村',
  '012005': '桥头社区',
  '0121': '龙塘乡',
  '012101': '龙塘乡农业服务中心',
  '012102': '花坡村',
  '012103': '马场村',
  '0122': '高坪乡',
  '012201': '高坪乡党政办公室',
  '012202': '高坪乡卫生院',
  '012203': '高坪村',
} as const;
export type UnitCode = keyof typeof units;

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
];

export interface StoryBoard {
  readonly name: string;
  readonly description: string;
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
