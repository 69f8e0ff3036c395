import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useFormat } from '@tos/shell-react';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './profile.module.css';

/** Says that a profile shows another day, and leads back to today. */
export function DayNotice({ day, onToday }: { day: string; onToday: () => void }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  return (
    <div className={styles.notice} role="status">
      <span>{t('day.shown', { date: date(day) })}</span>
      <Button size="small" variant="secondary" onPress={onToday}>
        {t('day.toToday')}
      </Button>
    </div>
  );
}
