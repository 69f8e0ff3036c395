import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import type { HrProfileTabProps } from './profileTabDataRef';
import { MasterCard } from './MasterCard';
import { PrivateCard } from './PrivateCard';
import { SensitiveCard } from './SensitiveCard';
import { myRecordRouteRef } from '../routes';
import { selfServiceTranslationRef } from '../selfService/selfServiceTranslationRef';
import { useRecord } from './useRecord';
import styles from './profile.module.css';

/** Who the person is beyond their work contact; each part can be edited by those who may. */
export function PersonalTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const ownPage = useRouteRef(myRecordRouteRef)?.();
  const query = useRecord(person.id);
  if (query.isPending) return <LoadingState lines={8} />;
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  const record = query.data;
  return (
    <div className={styles.columns}>
      {record.rights.propose && ownPage && (
        <p className={styles.whole}>
          <ButtonLink variant="secondary" href={ownPage}>
            {t('own.propose')}
          </ButtonLink>
        </p>
      )}
      <MasterCard record={record} />
      {record.private && <PrivateCard record={record} />}
      {(record.sensitive || record.rights.editSensitive) && <SensitiveCard record={record} />}
    </div>
  );
}
