import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { isEmploymentColumn, type PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';

/** How a reader calls a column. */
export function useColumnLabel(): (column: PeopleColumn) => string {
  const { t } = useTranslationRef(hrTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  return useCallback(column => (isEmploymentColumn(column) ? tp(`column.${column}`) : t(`people.column.${column}`)), [t, tp]);
}
