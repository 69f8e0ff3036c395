import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { EmptyState, ErrorPanel, LoadingState } from '@tos/shell-react';
import { useState } from 'react';
import { AddEmploymentForm } from './AddEmploymentForm';
import { EmploymentCard } from './EmploymentCard';
import { ProfileCard } from './ProfileCard';
import type { HrProfileTabProps } from './profileTabDataRef';
import { profileTranslationRef } from './profileTranslationRef';
import { useRecord } from './useRecord';
import styles from './profile.module.css';

/** Employments with their contract versions by validity date. */
export function EmploymentTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const query = useRecord(person.id);
  const [isAdding, setIsAdding] = useState(false);
  if (query.isPending) return <LoadingState lines={8} />;
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  const record = query.data;
  const employments = record.employments ?? [];
  return (
    <div className={styles.stack}>
      {employments.length === 0 && <EmptyState title={t('employment.none')} />}
      {employments.map(employment => (
        <EmploymentCard key={employment.id} record={record} employment={employment} />
      ))}
      {record.rights.edit &&
        (isAdding ? (
          <ProfileCard title={t('employment.addTitle')}>
            <AddEmploymentForm record={record} onClose={() => setIsAdding(false)} />
          </ProfileCard>
        ) : (
          <Button className={styles.start} variant="secondary" iconStart={<RiAddLine aria-hidden />} onPress={() => setIsAdding(true)}>
            {t('employment.add')}
          </Button>
        ))}
    </div>
  );
}
