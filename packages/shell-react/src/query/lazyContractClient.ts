import type { Contract } from '@tos/contract';
import { createContractClient, type ContractClient, type ContractClientOptions } from '@tos/contract/frontend';

/**
 * Client of a contract that is loaded when the client is made, so that its schemas weigh on no page that calls nothing. Calls wait for it.
 *
 * @param load - e.g. `() => import('./hrContract').then(m => m.hrContract)`; tried again with the next call when it failed
 */
export function createLazyContractClient<C extends Contract>(load: () => Promise<C>, options: ContractClientOptions): ContractClient<C> {
  let loading: Promise<ContractClient<C>> | undefined;
  const client = () => {
    loading ??= load().then(contract => createContractClient(contract, options));
    loading.catch(() => (loading = undefined));
    return loading;
  };
  client().catch(() => {});
  type LooseClient = Record<string, (...args: unknown[]) => Promise<unknown>>;
  return new Proxy({} as ContractClient<C>, {
    // A client is no promise, also when somebody awaits it.
    get: (_, name) =>
      name === 'then' ? undefined : async (...args: unknown[]) => ((await client()) as unknown as LooseClient)[String(name)](...args),
  });
}
