import { ApiBlueprint, createApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import type { ContractClient } from '@tos/contract/frontend';
import { withIdempotencyKeys } from '@tos/idempotency/frontend';
import type { HrContract } from '@tos/plugin-hr-common';
import { createLazyContractClient } from '@tos/shell-react';

/** Client of the HR backend; one method per route of the contract. */
export type HrApi = ContractClient<HrContract>;

/** Reaches HR under the viewer's permissions. */
export const hrApiRef = createApiRef<HrApi>().with({ id: 'plugin.hr.client', pluginId: 'hr' });

const loadContract = () => import('./hrContract').then(m => m.hrContract);

/** Provides {@link hrApiRef}. */
export const hrApi = ApiBlueprint.make({
  params: define =>
    define({
      api: hrApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createLazyContractClient(loadContract, { fetchApi: withIdempotencyKeys(fetchApi) }),
    }),
});
