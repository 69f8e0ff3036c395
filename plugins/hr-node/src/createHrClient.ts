import type { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { createContractClient, type ContractClient } from '@tos/contract/frontend';
import { hrContract, type HrContract } from '@tos/plugin-hr-common';

/** Calls HR from another plugin of this backend, as that plugin. */
export function createHrClient({ auth, discovery }: { auth: AuthService; discovery: DiscoveryService }): ContractClient<HrContract> {
  const targetPluginId = hrContract.pluginId;
  return createContractClient(hrContract, {
    baseUrl: () => discovery.getBaseUrl(targetPluginId),
    fetchApi: {
      async fetch(url, init) {
        const { token } = await auth.getPluginRequestToken({ onBehalfOf: await auth.getOwnServiceCredentials(), targetPluginId });
        return fetch(url, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${token}` } });
      },
    },
  });
}
