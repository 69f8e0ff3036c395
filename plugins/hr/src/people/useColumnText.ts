import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonRow } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useCallback } from 'react';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import type { PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';

/** What stands in a column for a person. */
export function useColumnText(hasMobileColumn: boolean): (column: PeopleColumn, person: PersonRow) => string {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { date, number } = useFormat();
  const localName = useLocalName();
  return useCallback(
    (column, person) => {
      const work = person.employment;
      switch (column) {
        case 'position':
          return localName(person.positionTitle, person.positionTitleEn);
        case 'unit':
          return person.unit ? localName(person.unit.name, person.unit.nameEn) : '';
        case 'phone':
          return person.phone ?? (hasMobileColumn ? '' : (person.mobile ?? ''));
        case 'kind':
          return work ? t(`kind.${work.kind}`) : '';
        case 'entryDate':
        case 'exitDate':
          return work?.[column] ? date(work[column]) : '';
        case 'weeklyHours':
          return work?.weeklyMinutes ? number(work.weeklyMinutes / 60, { maximumFractionDigits: 2 }) : '';
        case 'workingTimeModel':
          return work?.workingTimeModel ? tp(`workingTime.${work.workingTimeModel}`) : '';
        case 'staffNo':
        case 'costCentre':
          return work?.[column] ?? '';
        case 'name':
          return person.displayName;
        default:
          return person[column] ?? '';
      }
    },
    [t, tp, date, number, localName, hasMobileColumn],
  );
}
