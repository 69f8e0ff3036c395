import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UnitRef } from '@tos/plugin-hr-common';
import { EntityLink } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import styles from './entity.module.css';

/** Where a person or unit stands, from the company down; each step leads to its unit. */
export function UnitPath({ path }: { path: UnitRef[] }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const localName = useLocalName();
  return (
    <nav aria-label={t('entity.path')}>
      <ol className={styles.path}>
        {path.map(unit => (
          <li key={unit.id}>
            <EntityLink entityRef={`group:default/${unit.entityName}`}>{localName(unit.name, unit.nameEn)}</EntityLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
