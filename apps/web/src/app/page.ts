import type { ComponentType } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { loadAreas, type Area } from '../i18n/index.js';

/** A page with its own code and its own areas of the catalogue, both fetched when it is visited or about to be. */
export function page<Name extends string>(
  areas: readonly Area[],
  // `unknown`: to compare a page's own type here would need the routes, whose types are made of these very pages.
  load: () => Promise<Readonly<Record<NoInfer<Name>, unknown>>>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadAreas(areas)]);
    return { default: module[name] as ComponentType };
  });
}
