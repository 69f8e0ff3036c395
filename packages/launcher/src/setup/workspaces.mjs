import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** @typedef {{ dir: string, manifest: { name: string, dependencies?: Record<string, string> } }} Workspace */

/**
 * The packages of this repository.
 *
 * @returns {Workspace[]}
 */
export function listWorkspaces() {
  return ['packages', 'plugins'].flatMap(group =>
    readdirSync(join(ROOT, group))
      .map(name => join(ROOT, group, name))
      .filter(dir => existsSync(join(dir, 'package.json')))
      .map(dir => ({ dir, manifest: JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) })),
  );
}

/**
 * A package and those of the repository it is built from.
 *
 * @param {string} name
 * @returns {Workspace[]}
 */
export function workspacesBehind(name) {
  const all = new Map(listWorkspaces().map(workspace => [workspace.manifest.name, workspace]));
  const found = new Map();
  const collect = wanted => {
    const workspace = all.get(wanted);
    if (workspace && !found.has(wanted)) {
      found.set(wanted, workspace);
      Object.keys(workspace.manifest.dependencies ?? {}).forEach(collect);
    }
  };
  collect(name);
  return [...found.values()];
}
