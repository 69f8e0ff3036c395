import type { AuthService, BackstageCredentials, DiscoveryService } from '@backstage/backend-plugin-api';
import { createContractClient, type ContractClient } from './frontend';
import type { Contract } from './contract';

/** Calls another plugin of this backend on behalf of `credentials` (a person's, or the plugin's own for background work). */
export function createServiceClient<C extends Contract>(
  contract: C,
  options: { auth: AuthService; discovery: DiscoveryService; credentials: () => Promise<BackstageCredentials> },
): ContractClient<C> {
  const targetPluginId = contract.pluginId;
  return createContractClient(contract, {
    baseUrl: () => options.discovery.getBaseUrl(targetPluginId),
    fetchApi: {
      async fetch(url, init) {
        const { token } = await options.auth.getPluginRequestToken({ onBehalfOf: await options.credentials(), targetPluginId });
        return fetch(url, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${token}` } });
      },
    },
  });
}
