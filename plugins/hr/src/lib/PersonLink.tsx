import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { PersonRef } from '@tos/plugin-hr-common';
import { personRouteRef } from '../routes';

/** Gives the address of a person's profile, or nothing when the people page is switched off. */
export function usePersonHref(): (personId: string) => string | undefined {
  const route = useRouteRef(personRouteRef);
  return personId => route?.({ id: personId });
}

/** A link to the profile of a person; plain text when there is no such page. */
export function PersonLink({ person }: { person: Pick<PersonRef, 'id' | 'displayName'> }) {
  const href = usePersonHref()(person.id);
  return href ? <Link href={href}>{person.displayName}</Link> : <>{person.displayName}</>;
}
