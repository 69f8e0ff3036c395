import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EmergencyContact } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useCallback } from 'react';
import { peopleTranslationRef } from '../people/peopleTranslationRef';
import { profileTranslationRef } from './profileTranslationRef';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MINUTES = ['weeklyMinutes', 'otherEmployerMinutesPerDay'];
/** Fields whose values are words of the contract, and where their texts stand. */
const WORDS: Record<string, string> = {
  gender: 'gender',
  locale: 'locale',
  disability: 'disability',
  exitReason: 'exitReason',
  healthInsurance: 'healthInsurance',
  payKind: 'payKind',
  federalState: 'state',
  municipalityFlags: 'municipality',
  workingTimeModel: 'workingTime',
};

const isContact = (value: unknown): value is EmergencyContact => typeof value === 'object' && value !== null && 'name' in value;

/** How a reader sees a value of a record: days and hours in their form, words in their language, contacts as lines. */
export function useShowValue(): (name: string, value: unknown) => string {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const { date, number } = useFormat();
  return useCallback(
    (name, value) => {
      const one = (item: unknown): string => {
        if (isContact(item)) return [item.name, item.relation, item.phone].filter(Boolean).join(', ');
        const text = String(item ?? '');
        const key = `${name === 'kind' ? 'kind' : WORDS[name]}.${text}`;
        const words: string = name === 'kind' ? tp(key as 'kind.regular') : t(key as 'gender.female');
        if ((name === 'kind' || name in WORDS) && text) return words === key ? text : words;
        if (MINUTES.includes(name) && typeof item === 'number') return number(item / 60, { maximumFractionDigits: 2 });
        if (name === 'iban') return text.replace(/(.{4})(?=.)/g, '$1 ');
        return DAY.test(text) ? date(text) : text;
      };
      return Array.isArray(value) ? value.map(one).join('\n') : one(value);
    },
    [t, tp, date, number],
  );
}
