import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { usePersonHref } from '../lib/PersonLink';
import { PersonAvatar } from '../photos/PersonAvatar';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { ContactFacts } from './ContactFacts';
import { HrCard } from './HrCard';
import { useEntityPerson } from './useEntityRecord';
import styles from './entity.module.css';

/** How to reach a colleague, and the way to their profile. */
export function PersonContactCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  const hrefOf = usePersonHref();
  return (
    <HrCard title={t('contact.title')} query={useEntityPerson()}>
      {person => (
        <>
          {typeof person.photo === 'number' && (
            <div className={styles.photo}>
              <PersonAvatar person={person} size={96} />
            </div>
          )}
          <ContactFacts person={person} />
          {hrefOf(person.id) && (
            <ButtonLink className={styles.more} variant="secondary" href={hrefOf(person.id)!}>
              {t('contact.profile')}
            </ButtonLink>
          )}
        </>
      )}
    </HrCard>
  );
}
