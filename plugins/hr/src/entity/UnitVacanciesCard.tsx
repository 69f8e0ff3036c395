import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@tos/shell-react';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { HrCard } from './HrCard';
import { useEntityUnit } from './useEntityRecord';
import styles from './entity.module.css';

/** Positions of the unit that nobody holds today. */
export function UnitVacanciesCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const localName = useLocalName();
  return (
    <HrCard title={t('unit.vacancies')} query={useEntityUnit()}>
      {unit => {
        const vacant = unit.positions.filter(position => position.isVacant);
        return vacant.length === 0 ? (
          <p className={styles.secondary}>{t('unit.noVacancies')}</p>
        ) : (
          <ul className={styles.list}>
            {vacant.map(position => (
              <li key={position.id}>
                {localName(position.title, position.titleEn)}
                <span className={styles.secondary}> {t('unit.budget', { fte: number(position.budgetFte / 1000) })}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </HrCard>
  );
}
