import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { peopleRouteRef } from '../routes';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { HrCard } from './HrCard';
import { PersonList } from './PersonList';
import { useEntityUnit } from './useEntityRecord';
import styles from './entity.module.css';

/** Who works in a unit; the units below are one click away. */
export function UnitMembersCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  const peoplePage = useRouteRef(peopleRouteRef);
  return (
    <HrCard title={t('unit.members')} query={useEntityUnit()}>
      {unit => (
        <>
          {unit.members.length > 0 ? <PersonList people={unit.members} /> : <p className={styles.secondary}>{t('unit.noMembers')}</p>}
          {peoplePage && unit.total.heads > unit.members.length && (
            <ButtonLink variant="secondary" href={`${peoplePage()}?unit=${unit.id}`}>
              {t('unit.allPeople', { count: unit.total.heads })}
            </ButtonLink>
          )}
        </>
      )}
    </HrCard>
  );
}
