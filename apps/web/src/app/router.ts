import { createRouter } from '@tanstack/react-router';
import { Failure } from './ErrorBoundary.js';
import { forumRoutes } from './forum-routes.js';
import { memberRoutes } from './member-routes.js';
import { NotFound } from './NotFound.js';
import { rootRoute } from './root-route.js';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...forumRoutes, ...memberRoutes]),
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Numbers of posts are not on the page yet when the router would look for them: the thread page does it itself.
  defaultHashScrollIntoView: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
