import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { useState } from 'react';
import { ProfileCard } from '../profile/ProfileCard';
import { ErasureDecision } from './ErasureDecision';
import { PlanTable } from './PlanTable';
import { privacyTranslationRef } from './privacyTranslationRef';
import { useErasureActions, useErasurePlan } from './usePrivacy';
import styles from './privacy.module.css';

/** The dry run of an erasure, and the way to it: one asks, another one confirms. */
export function ErasurePanel({ personId }: { personId: string }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const plan = useErasurePlan(personId);
  const { ask } = useErasureActions();
  const [reason, setReason] = useState('');
  return (
    <ProfileCard title={t('erasure')}>
      <p className={styles.hint}>{t('erasureText')}</p>
      {plan.isPending && <LoadingState lines={6} />}
      {plan.isError && <ErrorPanel error={plan.error} onRetry={() => plan.refetch()} />}
      {plan.data && (
        <>
          {plan.data.obstacle && <p className={styles.note}>{t(`obstacle.${plan.data.obstacle}`)}</p>}
          <PlanTable items={plan.data.items} />
          {plan.data.open && <ErasureDecision erasure={plan.data.open} />}
          {!plan.data.open && !plan.data.obstacle && (
            <div className={styles.ask}>
              <TextField
                className={styles.reason}
                label={t('reason')}
                description={t('reasonHint')}
                value={reason}
                maxLength={500}
                onChange={setReason}
              />
              <Button isDisabled={reason.trim().length < 3 || ask.isPending} onPress={() => ask.mutate({ personId, reason })}>
                {t('ask')}
              </Button>
            </div>
          )}
          {ask.isError && <ErrorPanel error={ask.error} />}
        </>
      )}
    </ProfileCard>
  );
}
