import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar, useFormat } from '@tos/shell-react';
import { EntityLink } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { HrCard } from './HrCard';
import { useEntityUnit } from './useEntityRecord';
import styles from './entity.module.css';

/** The units directly below, with lead and figures. */
export function UnitChildrenCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { list } = useFormat();
  const localName = useLocalName();
  return (
    <HrCard title={t('unit.children')} query={useEntityUnit()}>
      {unit => (
        <ul className={styles.list}>
          {unit.children.length === 0 && <li className={styles.secondary}>{t('unit.noChildren')}</li>}
          {unit.children.map(child => (
            <li key={child.id} className={styles.person}>
              <Avatar name={child.name} shape="team" />
              <span className={styles.text}>
                <EntityLink entityRef={`group:default/${child.entityName}`}>{localName(child.name, child.nameEn)}</EntityLink>
                <span className={styles.secondary}>
                  {[
                    list(child.leads.map(lead => lead.displayName)),
                    t('unit.headCount', { count: child.total.heads }),
                    child.total.vacancies > 0 && t('unit.vacancyCount', { count: child.total.vacancies }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </HrCard>
  );
}
