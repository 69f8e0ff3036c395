import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ContactFacts } from '../entity/ContactFacts';
import { PositionFacts } from '../entity/PositionFacts';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { HrProfileTabProps } from './profileTabDataRef';
import { ProfileCard } from './ProfileCard';
import styles from './profile.module.css';

/** The first look at a person: how to reach them, what they do, who leads them. */
export function OverviewTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  return (
    <div className={styles.columns}>
      <ProfileCard title={t('contact.title')}>
        <ContactFacts person={person} />
      </ProfileCard>
      <ProfileCard title={t('position.title')}>
        <PositionFacts person={person} />
      </ProfileCard>
    </div>
  );
}
