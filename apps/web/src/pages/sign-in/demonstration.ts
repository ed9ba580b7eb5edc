/** The people of the demonstration's story, one for each role. They exist only where the site says demonstration. */
export const demonstrationPassword = 'xinqiao-2026';
export const demonstrationLogins = [
  { loginName: 'luoguixiang', name: '罗桂香', role: 'staff' },
  { loginName: 'chenguoliang', name: '陈国梁', role: 'leader' },
  { loginName: 'yangzhengxiong', name: '杨正雄', role: 'bureau' },
  { loginName: 'fangmin', name: '方敏', role: 'delegate' },
  { loginName: 'qinyu', name: '秦雨', role: 'moderator' },
  { loginName: 'hewenbin', name: '贺文斌', role: 'triage' },
  { loginName: 'lvzhiqiang', name: '吕志强', role: 'administrator' },
] as const;
