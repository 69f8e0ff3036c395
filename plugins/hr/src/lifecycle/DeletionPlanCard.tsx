import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LifeCycle } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { ProfileCard } from '../profile/ProfileCard';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import styles from './lifeCycle.module.css';

/** When which records of a leaver are deleted, and why not earlier. */
export function DeletionPlanCard({ plan }: { plan: NonNullable<LifeCycle['deletionPlan']> }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { date } = useFormat();
  return (
    <ProfileCard title={t('deletion.title')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('deletion.class')}</th>
              <th scope="col">{t('deletion.on')}</th>
              <th scope="col">{t('deletion.source')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.map(({ recordClass, deleteOn, from, source }) => (
              <tr key={recordClass}>
                <th scope="row">{t(`deletion.recordClass.${recordClass}`)}</th>
                <td>{deleteOn ? date(deleteOn) : t(`deletion.waiting.${from}`)}</td>
                <td>{source === 'tOS' ? t('deletion.own') : source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ProfileCard>
  );
}
