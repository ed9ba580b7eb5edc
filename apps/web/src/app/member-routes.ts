import { createRoute } from '@tanstack/react-router';
import { page } from './page.js';
import { rootRoute } from './root-route.js';

/** Everything but the forum: signing in, letters, one's own things, cases, anonymity, administration. */
const absent = page(['shell'], () => import('./NotFound.js'), 'NotFound');
const route = <Path extends string>(path: Path) =>
  createRoute({ getParentRoute: () => rootRoute, path, component: absent });

export const memberRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    staticData: { guests: true },
    validateSearch: (search: Record<string, unknown>): { next?: string } =>
      typeof search['next'] === 'string' ? { next: search['next'] } : {},
    component: absent,
  }),
  route('/change-password'),
  route('/letters'),
  route('/mine'),
  route('/cases'),
  route('/cases/$number'),
  route('/anonymity'),
  route('/admin'),
] as const;
