import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

const KEYS = ['registry', 'https-proxy', 'proxy'];

/**
 * Yarn does not read npm's settings. A mirror or proxy that was set for npm, or for all programs by the environment,
 * shall count for both; what was set for Yarn itself goes first.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Record<string, string>>} what to add to Yarn's environment
 */
export async function registryEnvironment(env) {
  const { code, output } = await run('npm', ['config', 'get', ...KEYS], { cwd: ROOT, env }).catch(() => ({ code: 1, output: '' }));
  return yarnSettings(code === 0 ? npmSettings(output) : {}, env);
}

/** @param {string} output lines `key=value`, with warnings between them */
export function npmSettings(output) {
  const entries = output
    .split('\n')
    .map(line => line.match(/^(registry|https-proxy|proxy)\s*=\s*(https?:\/\/\S+)$/))
    .filter(Boolean)
    .map(([, key, value]) => [key, value]);
  return Object.fromEntries(entries);
}

/**
 * @param {Record<string, string>} npm
 * @param {Record<string, string | undefined>} env
 */
export function yarnSettings(npm, env) {
  const registry = env.YARN_NPM_REGISTRY_SERVER ?? npm.registry?.replace(/\/$/, '');
  const httpsProxy = npm['https-proxy'] ?? env.HTTPS_PROXY ?? env.https_proxy;
  const httpProxy = npm.proxy ?? env.HTTP_PROXY ?? env.http_proxy;
  const settings = {
    YARN_NPM_REGISTRY_SERVER: registry,
    // Yarn refuses plain http unless the host is named.
    YARN_UNSAFE_HTTP_WHITELIST: registry?.startsWith('http:') ? new URL(registry).hostname : undefined,
    YARN_HTTPS_PROXY: httpsProxy,
    YARN_HTTP_PROXY: httpProxy,
  };
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => value && !env[name]));
}
