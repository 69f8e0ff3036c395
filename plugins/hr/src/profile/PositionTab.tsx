import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { PositionFacts } from '../entity/PositionFacts';
import { organisationRouteRef } from '../routes';
import { HeldPositions } from './HeldPositions';
import { ProfileCard } from './ProfileCard';
import type { HrProfileTabProps } from './profileTabDataRef';
import { profileTranslationRef } from './profileTranslationRef';
import { useProfileDay } from './useProfileDay';
import { useRecord } from './useRecord';
import styles from './profile.module.css';

/** What the person does on the day that is shown and, for those who may see the record, at other times. */
export function PositionTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  const [day] = useProfileDay();
  const organisation = useRouteRef(organisationRouteRef);
  const seesMore = person.private !== undefined;
  const record = useRecord(person.id, { enabled: seesMore });
  return (
    <div className={styles.columns}>
      <ProfileCard
        title={day ? t('positions.on', { date: date(day) }) : t('positions.today')}
        actions={
          organisation && (
            <ButtonLink size="small" variant="secondary" href={day ? `${organisation()}?date=${day}` : organisation()}>
              {t('positions.chart')}
            </ButtonLink>
          )
        }
      >
        <PositionFacts person={person} day={day} />
      </ProfileCard>
      {seesMore && (
        <ProfileCard title={t('positions.past')}>
          {record.isPending && <LoadingState lines={3} />}
          {record.isError && <ErrorPanel error={record.error} onRetry={() => record.refetch()} />}
          {record.data && <HeldPositions positions={record.data.positions ?? []} day={day} />}
        </ProfileCard>
      )}
    </div>
  );
}
