import { useRouteRef } from '@backstage/frontend-plugin-api';
import { checklistsRouteRef } from '../routes';

/** Address of a template's page; `new` for a new one, nothing for the list. */
export function useTemplateHref(): (id?: string) => string {
  const base = useRouteRef(checklistsRouteRef)?.() ?? '';
  return id => `${base}/templates${id ? `/${id}` : ''}`;
}
