import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WorkingTimeModelRecord } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { dayBefore, today } from '../lib/days';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

/** When contracts may take a model up, in words; empty when always. */
export function useValidityText(): (model: Pick<WorkingTimeModelRecord, 'validFrom' | 'validTo'>) => string {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { date } = useFormat();
  return ({ validFrom, validTo }) =>
    [
      validFrom && validFrom > today() && t('opensOn', { date: date(validFrom) }),
      validTo && (validTo <= today() ? t('closed', { date: date(validTo) }) : t('closesOn', { date: date(dayBefore(validTo)) })),
    ]
      .filter(Boolean)
      .join(' · ');
}
