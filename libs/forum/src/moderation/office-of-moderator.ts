/** What the public sees of a moderator: the office, never a person. */
export const officeOfModerator = (unitName: string): string => `版主 · ${unitName}`;
