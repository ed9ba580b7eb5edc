/** The people of the demonstration's story, one for each role. They exist only where the site says demonstration. */
export const demonstrationPassword = 'xinqiao-2026';
export const demonstrationLogins = [
  { loginName: 'luoguixiang', role: 'staff' },
  { loginName: 'chenguoliang', role: 'leader' },
  { loginName: 'fangmin', role: 'delegate' },
  { loginName: 'qinyu', role: 'moderator' },
  { loginName: 'hewenbin', role: 'triage' },
  { loginName: 'lvzhiqiang', role: 'administrator' },
] as const;
