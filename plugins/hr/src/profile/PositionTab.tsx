import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { PositionFacts } from '../entity/PositionFacts';
import { organisationRouteRef } from '../routes';
import { HeldPositions } from './HeldPositions';
import { ProfileCard } from './ProfileCard';
import type { HrProfileTabProps } from './profileTabDataRef';
import { profileTranslationRef } from './profileTranslationRef';
import { useRecord } from './useRecord';
import styles from './profile.module.css';

/** What the person does today and, for those who may see the record, at other times. */
export function PositionTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const organisation = useRouteRef(organisationRouteRef);
  const seesMore = person.private !== undefined;
  const record = useRecord(person.id, { enabled: seesMore });
  return (
    <div className={styles.columns}>
      <ProfileCard
        title={t('positions.today')}
        actions={
          organisation && (
            <ButtonLink size="small" variant="secondary" href={organisation()}>
              {t('positions.chart')}
            </ButtonLink>
          )
        }
      >
        <PositionFacts person={person} />
      </ProfileCard>
      {seesMore && (
        <ProfileCard title={t('positions.past')}>
          {record.isPending && <LoadingState lines={3} />}
          {record.isError && <ErrorPanel error={record.error} onRetry={() => record.refetch()} />}
          {record.data && <HeldPositions positions={record.data.positions ?? []} />}
        </ProfileCard>
      )}
    </div>
  );
}
