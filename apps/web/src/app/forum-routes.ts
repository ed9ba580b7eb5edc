import { createRoute } from '@tanstack/react-router';
import { bulletinSearch } from '../pages/bulletin/search.js';
import { listSearch } from '../pages/list/search.js';
import { logSearch } from '../pages/moderation/search.js';
import { searchSearch } from '../pages/search/search.js';
import { threadSearch } from '../pages/thread/search.js';
import { writeSearch } from '../pages/write/search.js';
import { page } from './page.js';
import { rootRoute } from './root-route.js';

const list = () => import('../pages/list/ListPage.js');
const thread = () => import('../pages/thread/ThreadPage.js');
const write = () => import('../pages/write/WritePage.js');

export const forumRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    validateSearch: listSearch,
    component: page(['list'], list, 'AllThreadsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/b/$slug',
    validateSearch: listSearch,
    component: page(['list'], list, 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/t/$threadId',
    staticData: { immersive: true },
    validateSearch: threadSearch,
    component: page(['thread'], thread, 'ThreadPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/write',
    staticData: { immersive: true },
    validateSearch: writeSearch,
    component: page(['write', 'speak', 'anonymous', 'files'], write, 'WritePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/bulletin',
    validateSearch: bulletinSearch,
    component: page(['bulletin'], () => import('../pages/bulletin/BulletinPage.js'), 'BulletinPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/hours',
    component: page(['hours'], () => import('../pages/hours/HoursPage.js'), 'HoursPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/log',
    validateSearch: logSearch,
    component: page(['log'], () => import('../pages/moderation/LogPage.js'), 'LogPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search',
    validateSearch: searchSearch,
    component: page(['search'], () => import('../pages/search/SearchPage.js'), 'SearchPage'),
  }),
] as const;
