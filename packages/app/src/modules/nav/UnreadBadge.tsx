import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat, useUnreadCount } from '@tos/shell-react';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import styles from './nav.module.css';

/** The number of unread notifications; nothing while there are none. */
export function UnreadBadge() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { number } = useFormat();
  const count = useUnreadCount();
  if (!count) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count > 99 ? '99+' : number(count)}</span>
      <span className={styles.hidden}>{t('nav.unread', { count })}</span>
    </span>
  );
}
