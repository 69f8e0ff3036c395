import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Deputy } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { dayBefore, placeInTime, today } from '../lib/days';
import { EntityLink } from '../lib/EntityLink';
import { deputiesTranslationRef } from './deputiesTranslationRef';

/** A deputy with rank and days, as far as they are not plain. */
export function DeputyName({ deputy, isOnly }: { deputy: Deputy; isOnly: boolean }) {
  const { t } = useTranslationRef(deputiesTranslationRef);
  const { date } = useFormat();
  const { person, rank, validFrom, validTo } = deputy;
  const facts = [
    !isOnly && t(`ranks.${String(rank) as '1'}`),
    placeInTime(deputy, today()) === 'planned' && t('fromDay', { date: date(validFrom) }),
    validTo && t('untilDay', { date: date(dayBefore(validTo)) }),
  ].filter(Boolean);
  return (
    <>
      <EntityLink entityRef={person.userEntityRef}>{person.displayName}</EntityLink>
      {facts.length > 0 && ` (${facts.join(', ')})`}
    </>
  );
}
