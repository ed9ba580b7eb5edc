/** The people of the demonstration's story, one for each role. They exist only where the site says demonstration. */
export const demonstrationPassword = 'xinqiao-demo';
export const demonstrationLogins = [
  { loginName: 'demo-staff', role: 'staff' },
  { loginName: 'demo-leader', role: 'leader' },
  { loginName: 'demo-delegate', role: 'delegate' },
  { loginName: 'demo-moderator', role: 'moderator' },
  { loginName: 'demo-triage', role: 'triage' },
  { loginName: 'demo-admin', role: 'administrator' },
] as const;
