import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** `offline`: the portal itself does not answer. */
export type IssuerStatus = 'unknown' | 'available' | 'unavailable' | 'offline';

interface StatusAnswer {
  status: IssuerStatus;
  /** Whom to ask, in the words of the configuration. */
  contact?: string;
}

const CHECK_AGAIN_MS = 10_000;
const TIMEOUT_MS = 8_000;

async function askStatus(baseUrl: string): Promise<StatusAnswer> {
  try {
    const response = await fetch(`${baseUrl}/keycloak/status`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return { status: 'offline' };
    const { available, contact } = (await response.json()) as { available: boolean; contact?: string };
    return { status: available ? 'available' : 'unavailable', contact };
  } catch {
    return { status: 'offline' };
  }
}

/** Whether one can sign in at the moment; while not, asks again every ten seconds, so the page heals by itself. */
export function useIssuerStatus() {
  const discoveryApi = useApi(discoveryApiRef);
  const query = useQuery({
    queryKey: ['issuer-status'],
    queryFn: async () => askStatus(await discoveryApi.getBaseUrl('auth')),
    refetchInterval: ({ state }) => (state.data?.status === 'available' ? false : CHECK_AGAIN_MS),
    retry: false,
  });
  return {
    status: query.data?.status ?? ('unknown' as const),
    contact: query.data?.contact,
    ask: async () => (await query.refetch()).data?.status ?? ('unknown' as const),
  };
}
