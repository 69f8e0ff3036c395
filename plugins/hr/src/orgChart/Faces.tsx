import type { ChartPerson } from '@tos/plugin-hr-common';
import { PersonAvatar } from '../photos/PersonAvatar';
import styles from './orgChart.module.css';

/** Photos, or initials, of the people of a box. */
export function Faces({ people }: { people: readonly ChartPerson[] }) {
  return (
    <span className={styles.faces} aria-hidden>
      {people.map(({ name, entityName, photo }) => (
        <PersonAvatar key={entityName} person={{ id: photo?.id ?? '', displayName: name, photo: photo?.version }} size={36} />
      ))}
    </span>
  );
}
