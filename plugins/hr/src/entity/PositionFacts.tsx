import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonDetail } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { Deputies } from '../deputies/Deputies';
import { EntityLink } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { PersonList } from './PersonList';
import { UnitPath } from './UnitPath';
import styles from './entity.module.css';

/** What a person does, where in the company, and who leads them; who stands in is known for today only. */
export function PositionFacts({ person, day }: { person: PersonDetail; day?: string }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { percent } = useFormat();
  const localName = useLocalName();
  return (
    <>
      <UnitPath path={person.unitPath} />
      {person.positions.length === 0 && <p>{t('position.none')}</p>}
      <ul className={styles.list}>
        {person.positions.map(position => (
          <li key={position.positionId}>
            <strong>{localName(position.title, position.titleEn)}</strong>
            {position.share < 1000 && ` (${percent(position.share / 1000)})`}
            {position.isLead && <span className={styles.badge}>{t('position.lead')}</span>}
            <div className={styles.secondary}>
              <EntityLink entityRef={`group:default/${position.unit.entityName}`}>
                {localName(position.unit.name, position.unit.nameEn)}
              </EntityLink>
            </div>
          </li>
        ))}
      </ul>
      {person.leads.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('position.ledBy')}</h3>
          <PersonList people={person.leads} />
        </>
      )}
      {!day && <Deputies person={person} />}
    </>
  );
}
