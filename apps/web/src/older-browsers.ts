/** What libraries call as soon as they come, and the oldest browsers we promise (vite.config.ts) do not have yet. */
(Object as { hasOwn?: unknown }).hasOwn ??= (object: object, key: string) => ({}).hasOwnProperty.call(object, key);
