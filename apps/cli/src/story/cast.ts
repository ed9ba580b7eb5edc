import type { UnitCode } from './units.js';

interface Member {
  readonly name: string;
  readonly title: string | null;
  readonly unit: UnitCode;
}

const member = (name: string, unit: UnitCode, title: string | null = null): Member => ({ name, title, unit });

/** Everyone in the story, by account. All invented. */
export const cast = {
  chenguoliang: member('陈国梁', '0101', '县委书记'),
  weimingfang: member('韦明芳', '0113', '县长'),
  fangmin: member('方敏', '0101', '县委办公室副主任'),
  hewenbin: member('贺文斌', '010101', '督查室主任'),
  caijun: member('蔡俊', '0101', '秘书'),
  zhouliqun: member('周立群', '0102', '组织部部长'),
  tanzhi: member('谭志', '010201', '干部科科长'),
  linxiaoyu: member('林晓玉', '010202', '干事'),
  qinyu: member('秦雨', '0103', '网信股股长'),
  lujianhua: member('陆建华', '0104', '局长'),
  suncaiyun: member('孙彩云', '0104', '干事'),
  yangzhengxiong: member('杨正雄', '0105', '局长'),
  gaofeng: member('高峰', '010501', '站长'),
  liutiezhu: member('刘铁柱', '01050101', '班长'),
  mengqing: member('蒙青', '010502', '执法队员'),
  longfengying: member('龙凤英', '0106', '局长'),
  wudaoming: member('吴道明', '010601', '农艺师'),
  tianxiuzhen: member('田秀珍', '01060101', '高级农艺师'),
  lanhai: member('蓝海', '01060101', '技术员'),
  xiaobo: member('肖波', '010602', '兽医师'),
  hejingwen: member('何敬文', '0107', '局长'),
  baiyuhua: member('白玉华', '010701', '校长'),
  yaojie: member('姚洁', '010701', '教师'),
  songlan: member('宋兰', '010702', '教师'),
  dingkai: member('丁凯', '010702', '教师'),
  xiexiaolan: member('谢晓岚', '0108', '院长'),
  wenjing: member('文静', '010801', '护士长'),
  zhongxue: member('钟雪', '010801', '护士'),
  maling: member('马玲', '010802', '护士'),
  jianghao: member('江浩', '010802', '主治医师'),
  panzongming: member('潘宗明', '0109', '局长'),
  leiting: member('雷婷', '010901', '股长'),
  qiuye: member('邱野', '010901', '设计员'),
  ouyangqi: member('欧阳琪', '0110', '局长'),
  fuhong: member('傅宏', '0110', '工资福利股股长'),
  shenwei: member('沈伟', '0111', '局长'),
  lvzhiqiang: member('吕志强', '0112', '系统管理员'),
  baiyang: member('白杨', '0112', '工程师'),
  mojianping: member('莫建平', '0120', '镇党委书记'),
  zhaoxiaoqin: member('赵小芹', '012001', '党政办副主任'),
  dengyong: member('邓勇', '012001', '党政办干部'),
  chenjiaxin: member('陈嘉欣', '012001', '选调生'),
  hexiaojun: member('何小军', '012002', '农技员'),
  luodacheng: member('罗大成', '012003', '村党支部书记'),
  luoguixiang: member('罗桂香', '012003', '村会计'),
  zhangdegui: member('张德贵', '012003', '原村主任'),
  panxiulian: member('潘秀莲', '01200301', '组长'),
  wangyoufu: member('王有福', '01200302', '组长'),
  huangjianguo: member('黄建国', '012004', '村主任'),
  liaochunmei: member('廖春梅', '012004', '村妇联主席'),
  liangbing: member('梁兵', '012005', '社区书记'),
  shixiulan: member('石秀兰', '0121', '乡党委书记'),
  longlimei: member('龙丽梅', '012101', '农技员'),
  shiwenfu: member('石文富', '012102', '村主任'),
  wuaying: member('吴阿英', '012102', '村妇女主任'),
  zhoutao: member('周涛', '012102', '驻村第一书记'),
  yangchengcai: member('杨成才', '012103', '村党支部书记'),
  tianyingkang: member('田应康', '0122', '乡长'),
  fanshuang: member('范霜', '012201', '党政办干部'),
  xionglei: member('熊磊', '012202', '医师'),
  liqingsong: member('李青松', '012203', '驻村干部'),
  ranhua: member('冉华', '012203', '村会计'),
} as const;

export type Login = keyof typeof cast;
