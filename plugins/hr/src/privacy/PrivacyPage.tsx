import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Erasure } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, nameOfRef, PageContent, useFormat } from '@tos/shell-react';
import { PersonLink } from '../lib/PersonLink';
import { ProfileCard } from '../profile/ProfileCard';
import { ErasureDecision } from './ErasureDecision';
import { privacyTranslationRef } from './privacyTranslationRef';
import { RetentionPanel } from './RetentionPanel';
import { useErasures } from './usePrivacy';
import styles from './privacy.module.css';

/** HR's view on privacy: erasures that wait for a decision, and what is due for deletion. */
export function PrivacyPage() {
  const { t } = useTranslationRef(privacyTranslationRef);
  const erasures = useErasures();
  return (
    <PageContent>
      <div className={styles.panels}>
        <ProfileCard title={t('erasures')}>
          {erasures.isPending && <LoadingState lines={3} />}
          {erasures.isError && <ErrorPanel error={erasures.error} onRetry={() => erasures.refetch()} />}
          {erasures.data?.items.length === 0 && <p>{t('noErasures')}</p>}
          <ul className={styles.list}>
            {erasures.data?.items.map(erasure => (
              <ErasureRow key={erasure.id} erasure={erasure} />
            ))}
          </ul>
        </ProfileCard>
        <RetentionPanel />
      </div>
    </PageContent>
  );
}

function ErasureRow({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { dateTime } = useFormat();
  const { person, state, decidedBy, decidedAt } = erasure;
  const isOpen = state === 'requested' || state === 'running';
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <PersonLink person={person} />
        <span className={styles.hint}>
          {[t(`erasureState.${state}`), decidedBy && nameOfRef(decidedBy), decidedAt && dateTime(decidedAt)].filter(Boolean).join(' · ')}
        </span>
        {isOpen && <ErasureDecision erasure={erasure} />}
      </div>
    </li>
  );
}
