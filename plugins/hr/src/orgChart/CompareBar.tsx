import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useId } from 'react';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

/** Chooses the day with which the shown one is compared. */
export function CompareBar({ date, onChange }: { date?: string; onChange: (date: string | undefined) => void }) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const id = useId();
  return (
    <div className={styles.compare}>
      <label htmlFor={id}>{t('compare.label')}</label>
      <input
        id={id}
        type="date"
        className={styles.input}
        min="1900-01-01"
        max="2199-12-31"
        value={date ?? ''}
        onChange={event => onChange(event.target.value || undefined)}
      />
      {date && (
        <ButtonIcon
          aria-label={t('compare.clear')}
          icon={<RiCloseLine aria-hidden />}
          variant="tertiary"
          onPress={() => onChange(undefined)}
        />
      )}
    </div>
  );
}
