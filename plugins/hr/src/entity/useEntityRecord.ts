import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { hrApiRef } from '../api';
import { usePerson } from '../profile/usePerson';

const id = (annotations: Record<string, string> | undefined, key: string) => annotations?.[key] ?? '';

/** HR's record of the person whose entity page is open. Several cards share one request. */
export function useEntityPerson() {
  return usePerson(id(useEntity().entity.metadata.annotations, 'tos/person-id'));
}

/** HR's record of the unit whose entity page is open. */
export function useEntityUnit() {
  const api = useApi(hrApiRef);
  const unitId = id(useEntity().entity.metadata.annotations, 'tos/org-unit-id');
  return useQuery({
    queryKey: ['hr', 'org-unit', unitId],
    queryFn: ({ signal }) => api.getOrgUnit({ params: { id: unitId }, query: {} }, { signal }),
  });
}
