import { ServiceFactory, ServiceRef } from '@backstage/backend-plugin-api';

/** What a factory made by `createServiceFactory` holds; the public type hides it. */
interface FactoryInternals<TService> {
  service: ServiceRef<TService, 'plugin'>;
  initialization?: 'always' | 'lazy';
  deps: Record<string, ServiceRef<unknown>>;
  createRootContext?(deps: Record<string, unknown>): Promise<unknown>;
  factory(deps: Record<string, unknown>, context: unknown): Promise<TService>;
}

/**
 * Keeps a service factory of the platform and changes only the service it returns, so that an upgrade of the platform
 * brings its fixes along.
 *
 * @param inner - the platform's factory
 * @param extraDeps - further services that `decorate` needs
 * @param decorate - gets the platform's service and the dependencies, returns the service to hand out
 */
export function decorateServiceFactory<TService, TDeps extends object>(
  inner: ServiceFactory<TService, 'plugin'>,
  extraDeps: { [K in keyof TDeps]: ServiceRef<TDeps[K]> },
  decorate: (service: TService, deps: TDeps) => TService,
): ServiceFactory<TService, 'plugin'> {
  const internals = inner as unknown as FactoryInternals<TService>;
  const decorated: FactoryInternals<TService> = {
    ...internals,
    deps: { ...internals.deps, ...extraDeps },
    factory: async (deps, context) => decorate(await internals.factory(deps, context), deps as TDeps),
  };
  return decorated as unknown as ServiceFactory<TService, 'plugin'>;
}
