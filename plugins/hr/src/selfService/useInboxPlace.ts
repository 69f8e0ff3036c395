import { changeRequestStates, type ChangeRequestState } from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the inbox shows; all of it lives in the address. */
export interface InboxPlace {
  state: ChangeRequestState | 'all';
  page: number;
  /** The open request. */
  id?: string;
}

function read(params: URLSearchParams): InboxPlace {
  const state = params.get('state');
  return {
    state: state === 'all' ? 'all' : (changeRequestStates.find(known => known === state) ?? 'requested'),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    id: params.get('id') ?? undefined,
  };
}

/** Where in the inbox the reader is, and a function that goes elsewhere. */
export function useInboxPlace(): [InboxPlace, (place: Partial<InboxPlace>) => void] {
  const [params, setParams] = useSearchParams();
  const place = useMemo(() => read(params), [params]);
  const go = useCallback(
    (part: Partial<InboxPlace>) =>
      setParams(
        previous => {
          const { state, page, id } = { ...read(previous), ...part };
          return new URLSearchParams({
            ...(state !== 'requested' && { state }),
            ...(page > 1 && { page: String(page) }),
            ...(id && { id }),
          });
        },
        { replace: true },
      ),
    [setParams],
  );
  return [place, go];
}
