import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { PersonDetail } from '@tos/plugin-hr-common';
import type { ReactNode } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { HrCard } from './HrCard';
import { useEntityPerson } from './useEntityRecord';
import styles from './entity.module.css';

const phoneLink = (number: string) => <Link href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</Link>;

function useContactRows(): (person: PersonDetail) => [string, ReactNode][] {
  const { t } = useTranslationRef(hrTranslationRef);
  return person => {
    const rows: [string, ReactNode][] = [
      [t('contact.email'), person.email && <Link href={`mailto:${person.email}`}>{person.email}</Link>],
      [t('contact.phone'), person.phone && phoneLink(person.phone)],
      [t('contact.mobile'), person.mobile && phoneLink(person.mobile)],
      [t('contact.location'), person.location],
    ];
    return rows.filter(([, value]) => Boolean(value));
  };
}

/** How to reach a colleague. */
export function PersonContactCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  const rows = useContactRows();
  return (
    <HrCard title={t('contact.title')} query={useEntityPerson()}>
      {person => (
        <dl className={styles.facts}>
          {rows(person).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {rows(person).length === 0 && <dd>{t('contact.nothing')}</dd>}
        </dl>
      )}
    </HrCard>
  );
}
