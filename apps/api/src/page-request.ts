import { resolve } from 'node:path';
import type { FastifyRequest } from 'fastify';

export const WEB_BUILD = resolve(process.cwd(), 'dist/web');
export const indexHtml = resolve(WEB_BUILD, 'index.html');

/** Paths that belong to programs: an unknown one is a 404, never the web app. */
const PROGRAM_PATH = /^\/(graphql|images|files|uploads|live|healthz|readyz|metrics|assets|explorer)(\/|\?|$)/;

/** True when a browser asked for a page: the web app's router takes it from there. */
export function isPageRequest(request: FastifyRequest): boolean {
  const wantsHtml = request.headers.accept?.includes('text/html') === true;
  return request.method === 'GET' && wantsHtml && !PROGRAM_PATH.test(request.url);
}
