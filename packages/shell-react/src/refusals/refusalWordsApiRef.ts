import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RefusalWords } from './createRefusalWords';

/** Loads the words of a plugin. */
export type RefusalWordsLoader = () => Promise<{ default: RefusalWords }>;

/** Knows the words of all plugins, which load when the first refusal is shown. */
export interface RefusalWordsApi {
  /** @param code - its first part is the id of the plugin */
  find(code: string): RefusalWordsLoader | undefined;
}

/** Filled by {@link RefusalWordsBlueprint}. */
export const refusalWordsApiRef = createApiRef<RefusalWordsApi>().with({ id: 'shell.refusal-words', pluginId: 'app' });

/** Puts loaders together, by plugin. */
export function createRefusalWordsApi(loaders: Readonly<Record<string, RefusalWordsLoader>>): RefusalWordsApi {
  return {
    find(code) {
      const plugin = code.split('.')[0];
      return Object.hasOwn(loaders, plugin) ? loaders[plugin] : undefined;
    },
  };
}
