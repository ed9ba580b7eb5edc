import { Audience } from '#contracts';

/** What the public sees of a moderator: the office, never a person. In a letter it is whoever it was written to. */
export const officeOfModerator = (unitName: string, audience: Audience): string =>
  `${audience === Audience.LETTER ? '收信人' : '版主'} · ${unitName}`;
