import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckDoubleLine } from '@remixicon/react';
import { EmptyState, ErrorPanel, LoadingState, useFormat, useUnreadNotifications } from '@tos/shell-react';
import { Link } from 'react-router-dom';
import { dashboardTranslationRef } from './dashboardTranslationRef';
import styles from './widgets.module.css';

const SHOWN = 5;

/** Where a notification leads: a page of the portal; everything else is opened from the list of notifications. */
function pageOf(link: string | undefined): string {
  return link && /^\/(?!\/)/.test(link) ? link : '/notifications';
}

/** The newest notifications that have not been read. */
export function NotificationsWidget() {
  const { t } = useTranslationRef(dashboardTranslationRef);
  const format = useFormat();
  const { data, error, isLoading, refetch } = useUnreadNotifications(SHOWN);
  if (isLoading) return <LoadingState />;
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  if (!data?.notifications.length) {
    return <EmptyState icon={<RiCheckDoubleLine size={32} />} title={t('notifications.none')} description={t('notifications.noneText')} />;
  }
  return (
    <>
      <ul className={styles.list}>
        {data.notifications.map(({ id, created, payload }) => (
          <li key={id}>
            <Link to={pageOf(payload.link)} className={styles.entry}>
              <strong>{payload.title}</strong>
              <small>{format.relative(created)}</small>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/notifications" className={styles.all}>
        {t('notifications.all')}
      </Link>
    </>
  );
}
