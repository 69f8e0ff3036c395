import { join } from 'node:path';
import { explainFailure } from '../lib/explainFailure.mjs';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { fingerprint, whenStale } from './fingerprint.mjs';
import { workspacesBehind } from './workspaces.mjs';

/**
 * Builds the frontend when its sources, its packages or the configuration it is built with have changed.
 *
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(text: string) => void} detail
 */
export async function buildFrontend(toolchain, detail) {
  const app = join(ROOT, 'packages', 'app');
  const config = join(ROOT, 'app-config.yaml');
  const value = fingerprint([...workspacesBehind('app').map(({ dir }) => dir), join(ROOT, 'yarn.lock'), config]);
  const result = join(app, 'dist', 'index.html');
  await whenStale({ name: 'frontend', value, result }, async () => {
    const { code, output } = await run(toolchain.node, [toolchain.yarn, 'backstage-cli', 'package', 'build', '--config', config], {
      cwd: app,
      env: { ...toolchain.env, NODE_ENV: 'production', CI: '1' },
      onLine: detail,
    });
    if (code !== 0) {
      throw explainFailure('Building the pages', output);
    }
  });
}
