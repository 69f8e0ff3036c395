import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';
import { release } from '../lib/release';
import { MemoryCache } from './MemoryCache';
import { redisServiceRef } from './RedisConnection';
import { SharedCacheService } from './SharedCacheService';

/** The cache service of all plugins, configured by the platform's own keys under `backend.cache`. */
export const cacheServiceFactory = createServiceFactory({
  service: coreServices.cache,
  deps: {
    config: coreServices.rootConfig,
    plugin: coreServices.pluginMetadata,
    redis: redisServiceRef,
  },
  createRootContext: () => new MemoryCache(),
  factory: ({ config, plugin, redis }, memory) =>
    new SharedCacheService({
      redis,
      memory,
      namespace: `tos:${release()}:${plugin.getId()}`,
      defaultTtl: readDefaultTtl(config),
    }),
});

function readDefaultTtl(config: Config): number | HumanDuration | undefined {
  const key = 'backend.cache.defaultTtl';
  const value = config.getOptional(key);
  if (value === undefined || typeof value === 'number') {
    return value;
  }
  return readDurationFromConfig(config, { key });
}
