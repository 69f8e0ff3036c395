import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from '../lib/explainFailure.mjs';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { UserError } from '../lib/UserError.mjs';
import { registryEnvironment } from './registryEnvironment.mjs';
import { fingerprint, whenStale } from './fingerprint.mjs';
import { listWorkspaces } from './workspaces.mjs';

const NEEDED_BYTES = 3e9;

/**
 * Installs the packages of yarn.lock when they are not what was installed last.
 *
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(text: string) => void} detail
 */
export async function installPackages(toolchain, detail) {
  const manifests = [ROOT, ...listWorkspaces().map(({ dir }) => dir)].map(dir => join(dir, 'package.json'));
  const value = fingerprint([...manifests, join(ROOT, 'yarn.lock'), join(ROOT, '.yarnrc.yml')], [process.platform, process.arch]);
  const result = join(ROOT, 'node_modules', '.yarn-state.yml');
  await whenStale({ name: 'install', value, result }, async () => {
    checkSpace();
    const { code, output } = await run(toolchain.node, [toolchain.yarn, 'install', '--immutable'], {
      cwd: ROOT,
      env: { ...toolchain.env, ...(await registryEnvironment(toolchain.env)) },
      onLine: line => detail(line.replace(/^➤ YN\d+: [│┌└·] */, '')),
    });
    if (code !== 0) {
      throw explainFailure('Installing the packages', output);
    }
  });
}

function checkSpace() {
  const { bavail, bsize } = statfsSync(ROOT);
  const free = bavail * bsize;
  if (free < NEEDED_BYTES && !existsSync(join(ROOT, 'node_modules'))) {
    throw new UserError(
      `The disk has ${(free / 1e9).toFixed(1)} GB left, installing needs about ${NEEDED_BYTES / 1e9} GB.`,
      `Free some space where ${ROOT} lies, or move the folder to a larger disk.`,
    );
  }
}
