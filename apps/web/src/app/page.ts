import type { ComponentType } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { loadAreas, type Area } from '../i18n/index.js';

/** A page with its own code and its own areas of the catalogue, both fetched when it is visited or about to be. */
export function page<Name extends string>(
  areas: readonly Area[],
  load: () => Promise<Readonly<Record<NoInfer<Name>, ComponentType>>>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadAreas(areas)]);
    return { default: module[name] };
  });
}
