import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EmergencyContact } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useCallback } from 'react';
import { profileTranslationRef } from './profileTranslationRef';

type Key = 'field.address';
const PRIVATE: Record<string, string> = { email: 'privateEmail', phone: 'privatePhone' };

/** How a reader calls a field of the private part. */
export function useFieldLabel(): (name: string) => string {
  const { t } = useTranslationRef(profileTranslationRef);
  return useCallback(name => t(`field.${PRIVATE[name] ?? name}` as Key), [t]);
}

const isContacts = (value: unknown): value is EmergencyContact[] => Array.isArray(value);
const DAY = /^\d{4}-\d\d-\d\d$/;
const GENDERS = ['female', 'male', 'diverse', 'unstated'] as const;

/** How a reader sees a value of the private part: days in their form, contacts as lines. */
export function useShowValue(): (name: string, value: unknown) => string {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  return useCallback(
    (name, value) => {
      if (isContacts(value)) {
        return value.map(one => [one.name, one.relation, one.phone].filter(Boolean).join(', ')).join('\n');
      }
      const gender = name === 'gender' ? GENDERS.find(known => known === value) : undefined;
      if (gender) return t(`gender.${gender}`);
      const text = String(value ?? '');
      if (name === 'iban') return text.replace(/(.{4})(?=.)/g, '$1 ');
      return DAY.test(text) ? date(text) : text;
    },
    [t, date],
  );
}
