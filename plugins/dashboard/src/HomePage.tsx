import { identityApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, PageContent, useDocumentTitle, useFormat, useLocalizedTitle } from '@tos/shell-react';
import { dashboardTranslationRef } from './dashboardTranslationRef';
import { greetingOf } from './greetingOf';
import styles from './HomePage.module.css';
import type { PlacedWidget } from './sortWidgets';
import { WidgetFrame } from './WidgetFrame';

function useFirstName(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['dashboard', 'profile'],
    staleTime: Infinity,
    queryFn: () => identityApi.getProfileInfo(),
  });
  return data?.displayName?.split(' ')[0];
}

/** The page at `/`: who, which day, and the widgets of all plugins. */
export function HomePage({ widgets }: { widgets: PlacedWidget[] }) {
  const { t } = useTranslationRef(dashboardTranslationRef);
  const format = useFormat();
  const name = useFirstName();
  const now = new Date();
  useDocumentTitle(useLocalizedTitle()('Home'));
  return (
    <PageContent>
      <header className={styles.header}>
        <h1>{name ? t(`greeting.${greetingOf(now.getHours())}`, { name }) : t('greeting.anonymous')}</h1>
        <p>{format.date(now, 'long')}</p>
      </header>
      {widgets.length === 0 && <EmptyState title={t('empty.title')} description={t('empty.text')} />}
      <div className={styles.grid}>
        {widgets.map(widget => (
          <WidgetFrame key={widget.id} widget={widget} />
        ))}
      </div>
    </PageContent>
  );
}
