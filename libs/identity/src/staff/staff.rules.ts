/** Also what the import accepts. */
export const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;
