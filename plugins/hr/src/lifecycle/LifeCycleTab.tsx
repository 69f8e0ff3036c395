import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { hrChecklistManagePermission } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState } from '@tos/shell-react';
import type { HrProfileTabProps } from '../profile/profileTabDataRef';
import { AccountCard } from './AccountCard';
import { CertificateCard } from './CertificateCard';
import { DeletionPlanCard } from './DeletionPlanCard';
import { EmploymentStageCard } from './EmploymentStageCard';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import { PersonChecklistsCard } from './PersonChecklistsCard';
import { useLifeCycle } from './useLifeCycle';
import styles from './lifeCycle.module.css';

/** From the offer to the deletion of the records: where somebody stands, and what is to be done. */
export function LifeCycleTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { allowed } = usePermission({ permission: hrChecklistManagePermission });
  const query = useLifeCycle(person.id);
  if (query.isPending) return <LoadingState lines={8} />;
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  const { account, employments } = query.data;
  if (employments.length === 0) return <EmptyState title={t('none')} />;
  const certified = employments.filter(cycle => cycle.next || cycle.certificates.length > 0);
  return (
    <div className={styles.stack}>
      {employments.map(cycle => (
        <EmploymentStageCard key={cycle.employmentId} cycle={cycle} isOnly={employments.length === 1} />
      ))}
      {allowed && <PersonChecklistsCard personId={person.id} employmentId={employments[0].employmentId} />}
      <div className={styles.columns}>
        {account && <AccountCard key={account.version} personId={person.id} account={account} />}
        {certified.map(cycle => (
          <CertificateCard key={cycle.employmentId} cycle={cycle} />
        ))}
      </div>
      {employments.map(cycle => cycle.deletionPlan && <DeletionPlanCard key={cycle.employmentId} plan={cycle.deletionPlan} />)}
    </div>
  );
}
