import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState, useSyncExternalStore } from 'react';
import { keycloakSessionApiRef } from './keycloakSessionApi';
import styles from './SessionBanner.module.css';
import { signInTranslationRef } from './signInTranslationRef';

/** Tells that the session is in trouble while the page, with all that was typed into it, stays as it is. */
export function SessionBanner() {
  const session = useApi(keycloakSessionApiRef);
  const { t } = useTranslationRef(signInTranslationRef);
  const health = useSyncExternalStore(session.subscribe, session.getHealth);
  const [busy, setBusy] = useState(false);
  if (health === 'ok') return null;

  const retry = () => {
    setBusy(true);
    // A failure changes the health, which is what the banner shows.
    session
      .retry()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <div role="alert" className={styles.banner}>
      <span>{t(`banner.${health}`)}</span>
      {health === 'ended' && (
        <span className={styles.actions}>
          <a href="/" target="_blank" rel="noopener">
            {t('banner.signIn')}
          </a>
          <button type="button" onClick={retry} disabled={busy}>
            {t('banner.retry')}
          </button>
        </span>
      )}
    </div>
  );
}
