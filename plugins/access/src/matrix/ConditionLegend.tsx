import type { AccessCondition } from '@tos/plugin-access-common';
import styles from './access.module.css';
import { inLanguage } from './permissionGroups';
import { useAccessTexts } from './useAccessTexts';

/** What each condition means; also what print shows instead of the explanations on hover. */
export function ConditionLegend({ conditions }: { conditions: AccessCondition[] }) {
  const { t, language } = useAccessTexts();
  if (!conditions.length) return null;
  return (
    <section aria-label={t('conditions.title')}>
      <h2 className={styles.heading}>{t('conditions.title')}</h2>
      <dl className={styles.legend}>
        {conditions.map(({ name, resourceType, description }) => (
          <div key={`${resourceType} ${name}`}>
            <dt>
              {name} <span className={styles.technical}>{t('conditions.of', { resourceType })}</span>
            </dt>
            <dd>{inLanguage(description, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
