import { Backend, createSpecializedBackend } from '@backstage/backend-app-api';
import { defaultServiceFactories } from './defaultServiceFactories';
import { stopWhenUnread } from './logging/stopWhenUnread';

/**
 * Creates the backend of tOS: the platform's backend with the services of this package. A start that fails ends the
 * process with one sentence per cause and exit code 1, so that a supervisor notices and tries again.
 */
export function createBackend(): Backend {
  stopWhenUnread();
  const backend = createSpecializedBackend({ defaultServiceFactories });
  return {
    add: feature => backend.add(feature),
    stop: () => backend.stop(),
    async start() {
      try {
        return await backend.start();
      } catch (error) {
        process.stderr.write(`${startFailure(error)}\n`);
        return process.exit(1);
      }
    },
  };
}

interface StartupResult {
  plugins: {
    pluginId: string;
    failure?: { error: Error; allowed: boolean };
    modules: {
      moduleId: string;
      failure?: { error: Error; allowed: boolean };
    }[];
  }[];
}

/** Why the start failed: per plugin and module, or the one error that stopped everything. */
export function startFailure(error: unknown): string {
  const result = (error as { result?: StartupResult }).result;
  const causes = result?.plugins.flatMap(plugin => [
    ...(plugin.failure && !plugin.failure.allowed ? [`plugin '${plugin.pluginId}': ${reasonOf(plugin.failure.error)}`] : []),
    ...plugin.modules
      .filter(({ failure }) => failure && !failure.allowed)
      .map(({ moduleId, failure }) => `module '${moduleId}' of plugin '${plugin.pluginId}': ${reasonOf(failure!.error)}`),
  ]);
  const sentences = causes?.length ? causes : [reasonOf(error as Error)];
  return `tOS did not start.\n${sentences.map(text => `- ${text}`).join('\n')}`;
}

/** The database driver puts the whole statement before its reason. */
function reasonOf(error: Error & { code?: string }): string {
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(error.code ?? '');
  return isOfDatabase ? error.message.slice(error.message.lastIndexOf(' - ') + 3) : error.message;
}
