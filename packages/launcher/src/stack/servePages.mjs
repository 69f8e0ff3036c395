import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../lib/paths.mjs';
import { shutdown } from '../lib/Shutdown.mjs';
import { endTied, spawnTied } from '../lib/spawnTied.mjs';
import { UserError } from '../lib/UserError.mjs';

const PATIENCE_MS = 180_000;

/**
 * Serves the pages from their sources, with hot reload.
 *
 * @param {import('../lib/Progress.mjs').Progress} progress
 * @param {{ toolchain: import('../setup/toolchain.mjs').Toolchain, appUrl: string, configFiles: string[] }} options
 */
export async function servePages(progress, { toolchain, appUrl, configFiles }) {
  await progress.step('Pages for development', async () => {
    const cli = join(ROOT, 'node_modules', '@backstage', 'cli', 'bin', 'backstage-cli');
    const config = configFiles.flatMap(file => ['--config', file]);
    const child = spawnTied(toolchain.node, [cli, 'package', 'start', ...config], {
      cwd: join(ROOT, 'packages', 'app'),
      env: { ...toolchain.env, BROWSER: 'none' },
      output: 'inherit',
    });
    shutdown.add(() => endTied(child));
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await answers(appUrl))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new UserError('The pages could not be served for development.', 'The reason is above.');
      }
      await sleep(300);
    }
  });
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}
