import { createRoute, redirect } from '@tanstack/react-router';
import { peopleSearch } from '../pages/admin/search.js';
import { casesSearch } from '../pages/cases/search.js';
import { lettersSearch } from '../pages/letters/search.js';
import { receiptSearch } from '../pages/receipt/search.js';
import { page } from './page.js';
import { rootRoute } from './root-route.js';

const getParentRoute = () => rootRoute;
const admin = () => import('../pages/admin/index.js');

/** Everything but the forum: signing in, letters, one's own things, cases, anonymity, administration. */
export const memberRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    staticData: { guests: true },
    validateSearch: (search: Record<string, unknown>): { next?: string } =>
      typeof search['next'] === 'string' ? { next: search['next'] } : {},
    component: page(['signIn'], () => import('../pages/sign-in/SignInPage.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/change-password',
    component: page(
      ['signIn', 'account'],
      () => import('../pages/account/ChangePasswordPage.js'),
      'ChangePasswordPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/account',
    component: page(['account', 'role', 'anonymous'], () => import('../pages/account/AccountPage.js'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/letters',
    validateSearch: lettersSearch,
    component: page(['letters', 'anonymous', 'mine'], () => import('../pages/letters/LettersPage.js'), 'LettersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/notices',
    component: page(['notices'], () => import('../pages/notices/NoticesPage.js'), 'NoticesPage'),
  }),
  createRoute({ getParentRoute, path: '/review', component: page(['review', 'flag'], admin, 'ReviewPage') }),
  createRoute({
    getParentRoute,
    path: '/mine',
    component: page(['mine', 'anonymous'], () => import('../pages/mine/MinePage.js'), 'MinePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/receipt',
    // A receipt needs no account: whoever holds it is the author.
    staticData: { guests: true },
    validateSearch: receiptSearch,
    component: page(['receipt', 'anonymous', 'rating'], () => import('../pages/receipt/ReceiptPage.js'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases',
    validateSearch: casesSearch,
    component: page(['cases'], () => import('../pages/cases/CasesPage.js'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$number',
    component: page(['cases', 'case', 'outcome'], () => import('../pages/cases/CasePage.js'), 'CasePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/anonymity',
    component: page(
      ['anonymity', 'anonymous', 'keys'],
      () => import('../pages/anonymity/AnonymityPage.js'),
      'AnonymityPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/admin',
    beforeLoad: () => {
      // The router's way of redirecting is to throw what is not an Error.
      throw redirect({ to: '/admin/people', replace: true }) as unknown as Error;
    },
  }),
  createRoute({
    getParentRoute,
    path: '/admin/people',
    validateSearch: peopleSearch,
    component: page(['admin', 'people', 'role'], admin, 'PeoplePage'),
  }),
  createRoute({ getParentRoute, path: '/admin/units', component: page(['admin', 'units'], admin, 'UnitsPage') }),
  createRoute({ getParentRoute, path: '/admin/boards', component: page(['admin', 'boards'], admin, 'BoardsPage') }),
  createRoute({
    getParentRoute,
    path: '/admin/anonymity',
    component: page(['admin', 'keys'], admin, 'AnonymityKeysPage'),
  }),
] as const;
