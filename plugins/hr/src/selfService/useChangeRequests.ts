import { useApi } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeRequest, ChangeRequestDecision, ChangeRequestState, NewChangeRequest } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';

const OWN = ['hr', 'me', 'change-requests'];
const INBOX = ['hr', 'change-requests'];

/** How many requests the inbox shows at a time. */
export const inboxPageSize = 20;

/** The reader's own record. */
export function useOwnRecord() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: ['hr', 'me', 'record'], queryFn: ({ signal }) => api.getOwnRecord({}, { signal }) });
}

/** What the reader asked to have changed, newest first. */
export function useOwnRequests() {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: OWN,
    queryFn: ({ signal }) => api.listOwnChangeRequests({ query: { limit: 50 } }, { signal }),
  });
}

/** Making and withdrawing own requests. */
export function useOwnRequestActions() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['hr', 'me'] });
  const create = useMutation({ mutationFn: (body: NewChangeRequest) => api.createChangeRequest({ body }), onSuccess: again });
  const withdraw = useMutation({
    mutationFn: ({ id, version }: ChangeRequest) => api.withdrawChangeRequest({ params: { id }, body: { version } }),
    onSettled: again,
  });
  return { create, withdraw };
}

/** One page of the inbox. */
export function useInbox(state: ChangeRequestState | 'all', page: number, limit = inboxPageSize) {
  const api = useApi(hrApiRef);
  const query = { state, limit, offset: (page - 1) * limit, withTotal: 'true' as const };
  return useQuery({
    queryKey: [...INBOX, query],
    queryFn: ({ signal }) => api.listChangeRequests({ query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Deciding; whatever the answer, the inbox is read again. */
export function useDecision() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: ChangeRequestDecision & { id: string }) => api.decideChangeRequest({ params: { id }, body }),
    onSuccess: ({ person }) => client.invalidateQueries({ queryKey: ['hr', 'person', person.id] }),
    onSettled: () => client.invalidateQueries({ queryKey: INBOX }),
  });
}
