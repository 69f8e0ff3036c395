import { BreadcrumbEntry, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, PageContent } from '@tos/shell-react';
import { useParams } from 'react-router-dom';
import { usePersonHref } from '../lib/PersonLink';
import { useHrChanges } from '../lib/useHrChanges';
import { DayNotice } from './DayNotice';
import { ProfileHeader } from './ProfileHeader';
import { ProfileTabs } from './ProfileTabs';
import { profileTranslationRef } from './profileTranslationRef';
import type { PlacedProfileTab } from './sortProfileTabs';
import { usePerson } from './usePerson';
import { useProfileDay } from './useProfileDay';

/** One person: who it is, and the tabs that the viewer may open. */
export function ProfilePage({ tabs }: { tabs: PlacedProfileTab[] }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { id = '', '*': path = '' } = useParams();
  const [day, setDay] = useProfileDay();
  const query = usePerson(id, day);
  const base = usePersonHref()(id) ?? '';
  useHrChanges();
  const notice = day && <DayNotice day={day} onToday={() => setDay(undefined)} />;

  if (query.isPending) {
    return (
      <PageContent>
        <LoadingState lines={8} />
      </PageContent>
    );
  }
  if (query.isError) {
    return (
      <>
        {notice}
        <PageContent>
          <ErrorPanel error={query.error} onRetry={() => query.refetch()} />
        </PageContent>
      </>
    );
  }
  const person = query.data;
  const shown = tabs.filter(tab => tab.isVisible(person));
  const tab = shown.find(candidate => candidate.path === path.split('/')[0]);
  return (
    <BreadcrumbEntry entry={{ label: person.displayName, href: base }}>
      <ProfileHeader person={person} day={day} onDay={setDay} />
      {notice}
      <ProfileTabs tabs={shown} base={base} day={day} />
      <PageContent>
        {tab ? (
          <tab.Component person={person} />
        ) : (
          <EmptyState title={t('noTab')} description={t('noTabText')} action={<ButtonLink href={base}>{t('toOverview')}</ButtonLink>} />
        )}
      </PageContent>
    </BreadcrumbEntry>
  );
}
