import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { entityRouteRef } from '../routes';

/** Gives the address of an entity's page, or nothing when the catalog is not installed. */
export function useEntityHref(): (entityRef: string) => string | undefined {
  const route = useRouteRef(entityRouteRef);
  return entityRef => route?.(parseEntityRef(entityRef));
}

/** A link to the page of a person or unit; plain text when there is no such page. */
export function EntityLink({ entityRef, children }: { entityRef: string; children: ReactNode }) {
  const href = useEntityHref()(entityRef);
  return href ? <Link href={href}>{children}</Link> : <>{children}</>;
}
