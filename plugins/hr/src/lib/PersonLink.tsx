import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { PersonRef } from '@tos/plugin-hr-common';
import { personRouteRef } from '../routes';

/** Gives the address of a person's profile, today or on `date`; nothing when the people page is switched off. */
export function usePersonHref(): (personId: string, date?: string) => string | undefined {
  const route = useRouteRef(personRouteRef);
  return (personId, date) => {
    const href = route?.({ id: personId });
    return href && date ? `${href}?date=${date}` : href;
  };
}

/** A link to the profile of a person; plain text when there is no such page. */
export function PersonLink({ person, date }: { person: Pick<PersonRef, 'id' | 'displayName'>; date?: string }) {
  const href = usePersonHref()(person.id, date);
  return href ? <Link href={href}>{person.displayName}</Link> : <>{person.displayName}</>;
}
