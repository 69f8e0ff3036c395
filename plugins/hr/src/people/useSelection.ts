import type { PersonSummary } from '@tos/plugin-hr-common';
import { useCallback, useState } from 'react';

/** Selected people, across pages. */
export interface PeopleSelection {
  selected: ReadonlyMap<string, PersonSummary>;
  /** Takes over what is selected of one page and leaves the other pages alone. */
  selectOnPage: (page: PersonSummary[], keys: 'all' | ReadonlySet<unknown>) => void;
  clear: () => void;
}

/** Remembers who is selected while the reader pages and sorts; another search starts anew with `clear`. */
export function useSelection(): PeopleSelection {
  const [selected, setSelected] = useState<ReadonlyMap<string, PersonSummary>>(new Map());
  const selectOnPage = useCallback<PeopleSelection['selectOnPage']>(
    (page, keys) =>
      setSelected(before => {
        const next = new Map(before);
        for (const person of page) {
          if (keys === 'all' || keys.has(person.id)) next.set(person.id, person);
          else next.delete(person.id);
        }
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setSelected(new Map()), []);
  return { selected, selectOnPage, clear };
}
