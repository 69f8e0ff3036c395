import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import type { LifeCycle } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { ProfileCard } from '../profile/ProfileCard';
import { checklistsRouteRef } from '../routes';
import { IssueCertificateDialog } from './IssueCertificateDialog';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import styles from './lifeCycle.module.css';

/** Certificates of leave granted: those issued, and a new one for those who may. */
export function CertificateCard({ cycle }: { cycle: LifeCycle }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { date } = useFormat();
  const base = useRouteRef(checklistsRouteRef)?.();
  const [isIssuing, setIsIssuing] = useState(false);
  const { certificates, exitDate, next } = cycle;
  const issue = next && exitDate && (
    <Button variant="secondary" onPress={() => setIsIssuing(true)}>
      {t('certificate.issue')}
    </Button>
  );
  return (
    <ProfileCard title={t('certificate.title')} actions={issue}>
      <p className={styles.secondary}>{exitDate ? t('certificate.about') : t('certificate.needsExit')}</p>
      {exitDate && certificates.length === 0 && <p className={styles.line}>{t('certificate.none')}</p>}
      <ul className={styles.steps}>
        {certificates.map(certificate => (
          <li key={certificate.id}>
            <Link href={`${base}/certificates/${certificate.id}`}>
              {t('certificate.open', { year: String(certificate.year), date: date(certificate.issuedOn) })}
            </Link>
          </li>
        ))}
      </ul>
      {isIssuing && exitDate && (
        <IssueCertificateDialog employmentId={cycle.employmentId} exitDate={exitDate} onClose={() => setIsIssuing(false)} />
      )}
    </ProfileCard>
  );
}
