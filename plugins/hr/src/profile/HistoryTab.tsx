import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { useSearchParams } from 'react-router-dom';
import { hrApiRef } from '../api';
import { useIsSelf } from '../lib/useIsSelf';
import { EventList } from '../selfService/EventList';
import { OwnAudit } from '../selfService/OwnAudit';
import { selfServiceTranslationRef } from '../selfService/selfServiceTranslationRef';
import { ProfileCard } from './ProfileCard';
import styles from './profile.module.css';
import type { HrProfileTabProps } from './profileTabDataRef';

const KINDS = ['reads', 'changes'] as const;

/** Who read or changed what of the person. Everybody sees their own; of others it takes a right of its own. */
export function HistoryTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const isSelf = useIsSelf(person.userEntityRef);
  if (isSelf === undefined) return <LoadingState lines={6} />;
  if (!isSelf) return <PersonHistory person={person} />;
  return (
    <ProfileCard title={t('history.title')}>
      <OwnAudit />
    </ProfileCard>
  );
}

/** The history of somebody else; what is shown of it lives in the address. */
function PersonHistory({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const api = useApi(hrApiRef);
  const [params, setParams] = useSearchParams();
  const only = KINDS.find(kind => kind === params.get('only'));
  const history = useInfiniteQuery({
    queryKey: ['hr', 'person', person.id, 'history', only],
    queryFn: ({ pageParam, signal }) =>
      api.listPersonHistory({ params: { id: person.id }, query: { limit: 25, before: pageParam, only } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  });
  return (
    <ProfileCard
      title={t('history.title')}
      actions={
        <Select
          className={styles.choice}
          aria-label={t('history.filter')}
          options={[{ value: '', label: t('history.all') }, ...KINDS.map(value => ({ value, label: t(`history.${value}`) }))]}
          selectedKey={only ?? ''}
          onSelectionChange={key => setParams(key ? { only: String(key) } : {}, { replace: true })}
        />
      }
    >
      {history.isPending && <LoadingState lines={6} />}
      {history.isError && <ErrorPanel error={history.error} onRetry={() => history.refetch()} />}
      {history.data && (
        <EventList
          events={history.data.pages.flatMap(page => page.items)}
          pseudonymisedBefore={history.data.pages[0].pseudonymisedBefore}
          hasMore={history.hasNextPage}
          isLoadingMore={history.isFetchingNextPage}
          onMore={() => history.fetchNextPage()}
        />
      )}
    </ProfileCard>
  );
}
