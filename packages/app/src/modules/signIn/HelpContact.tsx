import { useTranslationRef } from '@backstage/frontend-plugin-api';
import styles from './SignInPage.module.css';
import { signInTranslationRef } from './signInTranslationRef';

/** Whom to ask when one cannot get in, as configured in the sign-in module of the backend. */
export function HelpContact({ contact }: { contact?: string }) {
  const { t } = useTranslationRef(signInTranslationRef);
  return (
    <section className={styles.help}>
      <h2>{t('help.title')}</h2>
      <p>{contact ?? t('help.none')}</p>
    </section>
  );
}
