import { useMemo } from 'react';
import { useStored } from '../lib/useStored';
import { defaultColumns, readColumns, type PeopleColumn } from './peopleColumns';

/** Which columns the reader wants; kept for them on every device. */
export function useColumnChoice(hasPrivate: boolean): [PeopleColumn[], (columns: PeopleColumn[]) => void] {
  const [stored, store] = useStored<string[]>('people-columns', defaultColumns);
  return [useMemo(() => readColumns(stored, hasPrivate), [stored, hasPrivate]), store];
}
