import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OwnWorkingTimeSpan } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { placeInTime, today } from '../lib/days';
import { useLocalName } from '../lib/useLocalName';
import { ProfileCard } from '../profile/ProfileCard';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { useHours } from './useHours';
import { useOwnWorkingTime } from './useWorkingTime';
import { WeekPicture } from './WeekPicture';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** My own week by contract and model, and what is planned. */
export function OwnWorkingTimeCard() {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { date } = useFormat();
  const spans = useOwnWorkingTime();
  const items = spans.data?.items ?? [];
  const now = items.filter(span => placeInTime(span, today()) === 'now');
  const later = items.filter(span => placeInTime(span, today()) === 'planned');
  return (
    <ProfileCard title={t('own.title')}>
      {spans.isPending && <LoadingState lines={4} />}
      {spans.isError && <ErrorPanel error={spans.error} onRetry={() => spans.refetch()} />}
      {spans.data && now.length === 0 && <p className={styles.secondary}>{t('own.none')}</p>}
      {now.map(span => (
        <div key={`${span.staffNo} ${span.validFrom}`} className={styles.own}>
          <SpanHead span={span} />
          {span.model ? <WeekPicture rules={span.model} marksToday /> : <p className={styles.secondary}>{t('own.withoutModel')}</p>}
        </div>
      ))}
      {later.map(span => (
        <details key={`${span.staffNo} ${span.validFrom}`} className={styles.later}>
          <summary>{t('own.from', { date: date(span.validFrom) })}</summary>
          <SpanHead span={span} />
          {span.model && <WeekPicture rules={span.model} />}
        </details>
      ))}
    </ProfileCard>
  );
}

function SpanHead({ span }: { span: OwnWorkingTimeSpan }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const localName = useLocalName();
  const hours = useHours();
  const name = span.model ? localName(span.model.name, span.model.nameEn) : tp(`workingTime.${span.type}`);
  return (
    <p>
      <strong>{name}</strong> · {t('own.contract', { hours: hours(span.weeklyMinutes) })}
    </p>
  );
}
