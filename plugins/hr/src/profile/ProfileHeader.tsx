import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { PersonDetail } from '@tos/plugin-hr-common';
import { ProfilePhoto } from '../documents/ProfilePhoto';
import { today } from '../lib/days';
import { useEntityHref } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { DayField } from './DayField';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './profile.module.css';

interface ProfileHeaderProps {
  person: PersonDetail;
  /** Day that is shown; undefined is today. */
  day?: string;
  onDay: (day: string | undefined) => void;
}

/** Picture, name, what the person does on the day; at the side the day, and the way to the page in the catalog, where other plugins show theirs. */
export function ProfileHeader({ person, day, onDay }: ProfileHeaderProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const localName = useLocalName();
  const entityHref = useEntityHref()(person.userEntityRef);
  const does = [localName(person.positionTitle, person.positionTitleEn), person.unit && localName(person.unit.name, person.unit.nameEn)];
  return (
    <header className={styles.header}>
      <ProfilePhoto person={person} />
      <div className={styles.headerText}>
        <h2>{person.displayName}</h2>
        <p>{does.filter(Boolean).join(' · ')}</p>
      </div>
      {/* Who works here later is not for everybody. */}
      <DayField day={day} max={person.private ? '2199-12-31' : today()} onDay={onDay} />
      {entityHref && (
        <ButtonLink variant="secondary" href={entityHref}>
          {t('directory')}
        </ButtonLink>
      )}
    </header>
  );
}
