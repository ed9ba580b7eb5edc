import { createRootRoute } from '@tanstack/react-router';
import { Root } from './Root.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Guests may see it. */
    readonly guests?: boolean;
    /** Keeps the navigation out of the thumb's way on a phone: the page has its own bar there. */
    readonly immersive?: boolean;
  }
}

export const rootRoute = createRootRoute({ component: Root });
