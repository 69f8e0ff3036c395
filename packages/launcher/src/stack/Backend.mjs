import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATHS, ROOT } from '../lib/paths.mjs';
import { endTied, spawnTied } from '../lib/spawnTied.mjs';
import { UserError } from '../lib/UserError.mjs';

const START_PATIENCE_MS = 240_000;
const POLL_MS = 300;
const SHOWN_LINES = 15;
const SHOWN_COLUMNS = 300;
/** How the backend begins to say why it ends. */
const FAILURE = 'tOS did not start.';

/**
 * The portal's process: the backend, which also serves the built pages.
 */
export class Backend {
  #options;
  #child;

  /**
   * @param {object} options
   * @param {import('../setup/toolchain.mjs').Toolchain} options.toolchain
   * @param {string[]} options.configFiles
   * @param {string} options.url address it will be reached at
   * @param {string} options.logFile
   * @param {Record<string, string>} [options.env]
   * @param {boolean} [options.watch] true = restarts when its sources change
   */
  constructor(options) {
    this.#options = options;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** Starts it and waits until it is ready for requests. */
  async start() {
    const { toolchain, configFiles, logFile, env = {}, watch = false } = this.#options;
    const folder = join(ROOT, 'packages', 'backend');
    const config = configFiles.flatMap(file => ['--config', file]);
    const program = watch
      ? [join(ROOT, 'node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'), 'package', 'start']
      : ['--require', '@backstage/cli/config/nodeTransform.cjs', 'src/index.ts'];
    const log = openSync(logFile, 'a', 0o600);
    this.#child = spawnTied(toolchain.node, [...program, ...config], {
      cwd: folder,
      env: { ...toolchain.env, NODE_COMPILE_CACHE: PATHS.compileCache, ...env },
      output: log,
    });
    closeSync(log);
    await this.#waitUntilReady();
  }

  /** Resolves when the process ends. */
  ended() {
    return new Promise(resolve => this.#child.once('exit', (code, signal) => resolve(signal ?? code)));
  }

  async stop() {
    if (this.#child) {
      await endTied(this.#child);
    }
  }

  async #waitUntilReady() {
    const { url, logFile } = this.#options;
    const deadline = Date.now() + START_PATIENCE_MS;
    while (Date.now() < deadline) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        throw new UserError(
          `The portal did not start. It said:\n\n${lastLines(logFile)}\n`,
          `Mend what it names; the whole log is ${logFile}. "./tos doctor" checks the configuration.`,
        );
      }
      if (await isReady(url)) {
        return;
      }
      await sleep(POLL_MS);
    }
    throw new UserError(
      `The portal did not become ready in ${START_PATIENCE_MS / 60_000} minutes. It said last:\n\n${lastLines(logFile)}\n`,
      `The whole log is ${logFile}.`,
    );
  }
}

/** @param {string} url */
export async function isReady(url) {
  try {
    const response = await fetch(`${url}/.backstage/health/v1/readiness`, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** The portal's own words on why it did not start, else the end of its log. */
function lastLines(logFile) {
  // eslint-disable-next-line no-control-regex
  const plain = readFileSync(logFile, 'utf8').replace(/\u001b\[\d*m/g, '');
  const reason = plain.lastIndexOf(FAILURE);
  const lines = (reason >= 0 ? plain.slice(reason) : plain).trim().split('\n');
  return lines
    .slice(-SHOWN_LINES)
    .map(line => line.slice(0, SHOWN_COLUMNS))
    .join('\n');
}
