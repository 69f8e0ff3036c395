import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import { RiMailLine, RiPhoneLine } from '@remixicon/react';
import type { PersonSummary } from '@tos/plugin-hr-common';
import { listStyles, Pager } from '@tos/shell-react';
import { PersonLink } from '../lib/PersonLink';
import { useLocalName } from '../lib/useLocalName';
import { PersonAvatar } from '../photos/PersonAvatar';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { PeopleListProps } from './PeopleTable';
import { peopleTranslationRef } from './peopleTranslationRef';
import styles from './people.module.css';

interface PersonCardProps {
  person: PersonSummary;
  /** Day that the list shows; today without. */
  date?: string;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
}

function PersonCard({ person, date, isSelected, onSelect }: PersonCardProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const localName = useLocalName();
  const phone = person.phone ?? person.mobile;
  return (
    <li className={listStyles.card}>
      <Checkbox
        className={styles.check}
        aria-label={tp('select', { name: person.displayName })}
        isSelected={isSelected}
        onChange={onSelect}
      />
      <PersonAvatar person={person} size={40} />
      <div className={listStyles.cardText}>
        <PersonLink person={person} date={date} />
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

/** The list as cards with selection, call and mail, for phones. */
export function PeopleCards({ people, total, filters, selection, onChange, isStale }: PeopleListProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { selected, selectOnPage } = selection;
  const chosen = people.filter(({ id }) => selected.has(id)).length;
  return (
    <>
      <Checkbox
        className={styles.checkAll}
        isSelected={chosen === people.length}
        isIndeterminate={chosen > 0 && chosen < people.length}
        onChange={isSelected => selectOnPage(people, isSelected ? 'all' : new Set())}
      >
        {t('selectPage')}
      </Checkbox>
      <ul className={listStyles.cards} aria-busy={isStale}>
        {people.map(person => (
          <PersonCard
            key={person.id}
            person={person}
            date={filters.date}
            isSelected={selected.has(person.id)}
            onSelect={isSelected => selectOnPage([person], isSelected ? 'all' : new Set())}
          />
        ))}
      </ul>
      <Pager page={filters.page} total={total} pageSize={filters.pageSize} onChange={page => onChange({ page })} />
    </>
  );
}
