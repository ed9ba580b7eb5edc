/** Of every list. By itself, because pages of the web app need it that need no other limit before their first paint. */
export const pageSize = { default: 30, max: 100 } as const;
