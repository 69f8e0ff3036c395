import type { PersonRef, PersonSummary } from '@tos/plugin-hr-common';
import { EntityLink } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { PersonAvatar } from '../photos/PersonAvatar';
import styles from './entity.module.css';

/** People with picture, link and, when known, what they do. */
export function PersonList({ people }: { people: (PersonRef | PersonSummary)[] }) {
  const localName = useLocalName();
  return (
    <ul className={styles.list}>
      {people.map(person => (
        <li key={person.id} className={styles.person}>
          <PersonAvatar person={person} />
          <span className={styles.text}>
            <EntityLink entityRef={person.userEntityRef}>{person.displayName}</EntityLink>
            {'positionTitle' in person && person.positionTitle && (
              <span className={styles.secondary}>{localName(person.positionTitle, person.positionTitleEn)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
