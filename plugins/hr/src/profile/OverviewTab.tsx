import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@tos/shell-react';
import { ContactFacts } from '../entity/ContactFacts';
import { Facts } from '../entity/Facts';
import { PositionFacts } from '../entity/PositionFacts';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { HrProfileTabProps } from './profileTabDataRef';
import { ProfileCard } from './ProfileCard';
import { profileTranslationRef } from './profileTranslationRef';
import { useProfileDay } from './useProfileDay';
import { useRecord } from './useRecord';
import styles from './profile.module.css';

/** The first look at a person: how to reach them, what they do, who leads them; for a lead also the agreed hours. */
export function OverviewTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { number } = useFormat();
  const [day] = useProfileDay();
  // Whoever sees the private part finds the hours with the contracts; asking here as well would be written down twice.
  const { data } = useRecord(person.id, { enabled: person.private === undefined });
  return (
    <div className={styles.columns}>
      <ProfileCard title={t('contact.title')}>
        <ContactFacts person={person} />
        {data?.hours && (
          <Facts
            rows={[
              [
                tp('hours'),
                data.hours.weeklyMinutes === null
                  ? tp('noContract')
                  : tp('hoursValue', { hours: number(data.hours.weeklyMinutes / 60, { maximumFractionDigits: 2 }) }),
              ],
            ]}
          />
        )}
      </ProfileCard>
      <ProfileCard title={t('position.title')}>
        <PositionFacts person={person} day={day} />
      </ProfileCard>
    </div>
  );
}
