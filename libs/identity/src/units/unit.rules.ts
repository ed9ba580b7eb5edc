/** Also what the import accepts. */
export const UNIT_CODE = /^\S{1,40}$/u;
