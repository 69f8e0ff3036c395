import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChecklistItem, ItemState, MarkItemsResult } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import type { ItemFilters } from './useItemFilters';

/** Rows of a page of items. */
export const itemPageSize = 50;

const KEY = ['hr', 'checklists'];

/** Own items, open ones or those decided lately. */
export function useMyItems(state: 'open' | 'decided', { page = 1, limit = itemPageSize } = {}) {
  const api = useApi(hrApiRef);
  const query = { state, limit, offset: (page - 1) * limit };
  return useQuery({
    queryKey: [...KEY, 'mine', query],
    queryFn: ({ signal }) => api.listMyChecklistItems({ query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Items of all people, for HR. */
export function useAllItems({ page, statutory, ...filters }: ItemFilters) {
  const api = useApi(hrApiRef);
  const query = {
    ...filters,
    q: filters.q?.trim() || undefined,
    statutory: statutory ? ('true' as const) : undefined,
    limit: itemPageSize,
    offset: (page - 1) * itemPageSize,
  };
  return useQuery({
    queryKey: [...KEY, 'all', query],
    queryFn: ({ signal }) => api.listChecklistItems({ query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Templates, for HR. */
export function useTemplates() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: [...KEY, 'templates'], queryFn: ({ signal }) => api.listChecklistTemplates({}, { signal }) });
}

/** Marks items and says in one line what became of them. `scope` decides under which right. */
export function useMarkItems(scope: 'mine' | 'all') {
  const api = useApi(hrApiRef);
  const toast = useApi(toastApiRef);
  const client = useQueryClient();
  const { t } = useTranslationRef(checklistsTranslationRef);
  const tell = ({ results }: MarkItemsResult) => {
    const refused = results.filter(result => result.outcome !== 'marked');
    const marked = results.length - refused.length;
    if (marked) toast.post({ title: t('outcome.marked', { count: marked }), status: 'success', timeout: 4000 });
    const [first] = refused;
    if (!first || first.outcome === 'marked') return;
    const reason = t(`outcome.${first.outcome}`);
    toast.post({ title: t('outcome.refused', { count: refused.length, reason }), status: 'warning', timeout: 8000 });
  };
  return useMutation({
    mutationFn: ({ items, state, note }: { items: ChecklistItem[]; state: ItemState; note?: string }) => {
      const body = { items: items.map(({ id, version }) => ({ id, version })), state, note: note?.trim() || undefined };
      return scope === 'mine' ? api.markMyChecklistItems({ body }) : api.markChecklistItems({ body });
    },
    onSuccess: tell,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Starts a template for an employment. */
export function useStartChecklist() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { employmentId: string; templateId: string }) => api.startChecklist({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
