import { useApi } from '@backstage/frontend-plugin-api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { EventList } from './EventList';

/** Who read or changed what of my record. */
export function OwnAudit() {
  const api = useApi(hrApiRef);
  const audit = useInfiniteQuery({
    queryKey: ['hr', 'me', 'audit'],
    queryFn: ({ pageParam, signal }) => api.listOwnAudit({ query: { limit: 20, before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  });
  if (audit.isPending) return <LoadingState lines={4} />;
  if (audit.isError) return <ErrorPanel error={audit.error} onRetry={() => audit.refetch()} />;
  const events = audit.data.pages.flatMap(page => page.items);
  return (
    <EventList
      events={events.map(event => ({ ...event, fields: event.fields.map(field => ({ field })) }))}
      pseudonymisedBefore={audit.data.pages[0].pseudonymisedBefore}
      hasMore={audit.hasNextPage}
      isLoadingMore={audit.isFetchingNextPage}
      onMore={() => audit.fetchNextPage()}
    />
  );
}
