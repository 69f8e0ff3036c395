import { toolPath } from './tools.mjs';
import { runToEnd } from './processes.mjs';

/**
 * Asks one address for some seconds from a process of its own; what is not answered with 2xx is an error.
 *
 * @param {object} options
 * @param {import('../../packages/launcher/src/setup/toolchain.mjs').Toolchain} options.toolchain
 * @param {string} options.url
 * @param {string} [options.token]
 * @param {number} options.connections
 * @param {number} options.seconds
 */
export async function loadTest({ toolchain, url, token, connections, seconds }) {
  const headers = token ? ['--headers', `authorization=Bearer ${token}`] : [];
  const output = await runToEnd(
    toolchain.node,
    [toolPath('autocannon'), '--json', '--connections', String(connections), '--duration', String(seconds), ...headers, url],
    { env: { ...toolchain.env, NODE_ENV: 'production' } },
  );
  const result = JSON.parse(output.slice(output.indexOf('{"')));
  if (result.non2xx || result.errors) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  }
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    bytesPerAnswer: Math.round(result.throughput.total / result.requests.total),
  };
}
