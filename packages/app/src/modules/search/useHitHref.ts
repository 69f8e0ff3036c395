import { useRouteRef } from '@backstage/frontend-plugin-api';
import hrPlugin from '@tos/plugin-hr';
import type { SearchHit } from './searchCatalog';

/** Where a hit leads: to the profile of a person, to a unit's place in the org chart, otherwise to the page in the catalog. */
export function useHitHref(): (hit: SearchHit) => string {
  const profile = useRouteRef(hrPlugin.routes.person);
  const chart = useRouteRef(hrPlugin.routes.organisation);
  return ({ personId, unitId, href }) => {
    if (personId && profile) return profile({ id: personId });
    if (unitId && chart) return `${chart()}?mode=units&node=${encodeURIComponent(unitId)}`;
    return href;
  };
}
