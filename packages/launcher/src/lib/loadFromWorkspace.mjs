import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Loads a package of the workspace or one it uses: only after the packages are installed, and under the right Node. The
 * launcher itself must run before there is anything to load, so it declares no dependencies.
 *
 * @param {string} name
 */
export function loadFromWorkspace(name) {
  const load = createRequire(join(ROOT, 'packages', 'backend', 'package.json'));
  // Packages of the workspace are TypeScript.
  load('@backstage/cli/config/nodeTransform.cjs');
  return load(name);
}
