import { QueryClient } from '@tanstack/react-query';

const RETRIES = 2;

/** A refusal or a wrong request stays one however often it is repeated; a pause of the server (5xx, network) passes. */
function mayPass(error: unknown): boolean {
  const status = (error as { statusCode?: number } | undefined)?.statusCode;
  return status === undefined || status >= 500 || status === 429;
}

/** The defaults for server state in tOS: fresh for 30 s, two retries for what may pass, none for 4xx. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < RETRIES && mayPass(error),
        retryDelay: attempt => Math.min(1_000 * 2 ** attempt, 8_000),
      },
      mutations: { retry: false },
    },
  });
}
