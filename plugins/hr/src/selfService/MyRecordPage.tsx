import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, PageContent } from '@tos/shell-react';
import { usePersonHref } from '../lib/PersonLink';
import { useHrChanges } from '../lib/useHrChanges';
import { MasterCard } from '../profile/MasterCard';
import { ProfileCard } from '../profile/ProfileCard';
import profile from '../profile/profile.module.css';
import { OwnWorkingTimeCard } from '../workingTime/OwnWorkingTimeCard';
import { OwnAudit } from './OwnAudit';
import { OwnDataCard } from './OwnDataCard';
import { OwnRequests } from './OwnRequests';
import { PreferencesCard } from './PreferencesCard';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { useOwnRecord } from './useChangeRequests';
import styles from './selfService.module.css';

/** My own record: what is stored, what I asked for, and who looked. */
export function MyRecordPage() {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const record = useOwnRecord();
  const hrefOf = usePersonHref();
  useHrChanges();
  const isUnknown = (record.error as { statusCode?: number } | null)?.statusCode === 404;
  return (
    <PageContent>
      <div className={styles.intro}>
        <p>{t('own.intro')}</p>
        {record.data && hrefOf(record.data.id) && (
          <ButtonLink variant="secondary" href={hrefOf(record.data.id)!}>
            {t('own.profile')}
          </ButtonLink>
        )}
      </div>
      {record.isPending && <LoadingState lines={8} />}
      {record.isError && !isUnknown && <ErrorPanel error={record.error} onRetry={() => record.refetch()} />}
      {isUnknown && <EmptyState title={t('own.none')} />}
      {record.data && (
        <div className={styles.halves}>
          <div className={profile.stack}>
            <OwnDataCard record={record.data} />
            <MasterCard record={record.data} />
            <OwnWorkingTimeCard />
            <PreferencesCard record={record.data} />
          </div>
          <div className={profile.stack}>
            <ProfileCard title={t('requests.title')}>
              <OwnRequests />
            </ProfileCard>
            <ProfileCard title={t('history.title')}>
              <p className={styles.secondary}>{t('history.intro')}</p>
              <OwnAudit />
            </ProfileCard>
          </div>
        </div>
      )}
    </PageContent>
  );
}
