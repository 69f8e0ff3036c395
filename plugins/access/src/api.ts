import { ApiBlueprint, createApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { createContractClient, type ContractClient } from '@tos/contract/frontend';
import { accessContract } from '@tos/plugin-access-common';

/** Client of the routes that say who may do what. */
export type AccessApi = ContractClient<typeof accessContract>;

export const accessApiRef = createApiRef<AccessApi>().with({ id: 'plugin.access.client', pluginId: 'access' });

export const accessApi = ApiBlueprint.make({
  params: define =>
    define({
      api: accessApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createContractClient(accessContract, { fetchApi }),
    }),
});
