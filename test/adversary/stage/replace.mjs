/** Given to a child with `--import`, before any module of the product is loaded. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url, { data: JSON.parse(process.env.REPLACEMENTS ?? '{}') });
