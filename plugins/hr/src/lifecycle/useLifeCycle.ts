import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountLink, LeaveCertificate, LeaveCertificateBody, LifeCycle, TransitionBody } from '@tos/plugin-hr-common';
import { useLanguage } from '@tos/shell-react';
import { hrApiRef } from '../api';

/** Where the employments of a person stand. */
export function useLifeCycle(personId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'life-cycle', personId],
    queryFn: ({ signal }) => api.getLifeCycle({ params: { id: personId } }, { signal }),
  });
}

/** Forgets what was read about people and checklists, after something changed. */
export function useReadAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['hr'] });
}

function useChange<Body, Answer>(change: (body: Body) => Promise<Answer>, told: string) {
  const toast = useApi(toastApiRef);
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      toast.post({ title: told, status: 'success', timeout: 4000 });
      // Not awaited: the dialog that asked is closed by its own callback, which must run before new data replace it.
      void readAgain();
    },
  });
}

/** Moves an employment. */
export function useMove(employmentId: string, told: string) {
  const api = useApi(hrApiRef);
  return useChange<TransitionBody, LifeCycle>(body => api.moveLifeCycle({ params: { id: employmentId }, body }), told);
}

/** Sets the name of an account to be created. */
export function useSetAccountName(personId: string, told: string) {
  const api = useApi(hrApiRef);
  const set = (body: { username: string; version: number }) => api.setAccountName({ params: { id: personId }, body });
  return useChange<{ username: string; version: number }, AccountLink>(set, told);
}

/** Issues a certificate of leave. */
export function useIssueCertificate(employmentId: string, told: string) {
  const api = useApi(hrApiRef);
  const issue = (body: LeaveCertificateBody) => api.issueLeaveCertificate({ params: { id: employmentId }, body });
  return useChange<LeaveCertificateBody, LeaveCertificate>(issue, told);
}

/** Saves a certificate as PDF in the reader's language. */
export function useCertificatePdf(id: string) {
  const api = useApi(hrApiRef);
  const language = useLanguage() === 'de' ? 'de' : 'en';
  return useMutation({
    mutationFn: async () => {
      const answer = await api.downloadLeaveCertificate({ params: { id }, query: { language } });
      return new Blob([await answer.arrayBuffer()], { type: 'application/pdf' });
    },
  });
}

/** One certificate for printing. */
export function useCertificate(id: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'leave-certificate', id],
    queryFn: ({ signal }) => api.getLeaveCertificate({ params: { id } }, { signal }),
  });
}
