import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiMailLine, RiPhoneLine } from '@remixicon/react';
import type { PersonSummary } from '@tos/plugin-hr-common';
import { listStyles, Pager } from '@tos/shell-react';
import { PersonLink } from '../lib/PersonLink';
import { useLocalName } from '../lib/useLocalName';
import { PersonAvatar } from '../photos/PersonAvatar';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { PeopleListProps } from './PeopleTable';
import styles from './people.module.css';

function PersonCard({ person }: { person: PersonSummary }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const localName = useLocalName();
  const phone = person.phone ?? person.mobile;
  return (
    <li className={listStyles.card}>
      <PersonAvatar person={person} size={40} />
      <div className={listStyles.cardText}>
        <PersonLink person={person} />
        <span className={styles.secondary}>
          {[localName(person.positionTitle, person.positionTitleEn), person.unit && localName(person.unit.name, person.unit.nameEn)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {phone && (
        <a
          className={styles.reach}
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          aria-label={t('people.call', { name: person.displayName })}
        >
          <RiPhoneLine aria-hidden />
        </a>
      )}
      {person.email && (
        <a className={styles.reach} href={`mailto:${person.email}`} aria-label={t('people.write', { name: person.displayName })}>
          <RiMailLine aria-hidden />
        </a>
      )}
    </li>
  );
}

/** The list as cards with call and mail, for phones. */
export function PeopleCards({ people, total, filters, onChange, isStale }: PeopleListProps) {
  return (
    <>
      <ul className={listStyles.cards} aria-busy={isStale}>
        {people.map(person => (
          <PersonCard key={person.id} person={person} />
        ))}
      </ul>
      <Pager page={filters.page} total={total} pageSize={filters.pageSize} onChange={page => onChange({ page })} />
    </>
  );
}
