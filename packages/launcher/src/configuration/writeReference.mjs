import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFromWorkspace } from '../lib/loadFromWorkspace.mjs';
import { configurationReference } from './configurationReference.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const target = join(root, 'docs/configuration.md');

/** Names of all packages of the workspace. */
function workspacePackages() {
  return ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder))
      .map(name => join(root, folder, name, 'package.json'))
      .filter(file => existsSync(file))
      .map(file => JSON.parse(readFileSync(file, 'utf8')).name),
  );
}

async function readSchemas() {
  process.chdir(root);
  const { loadConfigSchema } = loadFromWorkspace('@backstage/config-loader');
  const schema = await loadConfigSchema({ dependencies: workspacePackages() });
  // They come in the order in which reading them ended; what two packages declare must not depend on that.
  return schema
    .serialize()
    .schemas.map(({ path, value }) => ({ value, path: relative(root, resolve(root, path)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const text = configurationReference(await readSchemas());
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('docs/configuration.md is not what the packages declare; run ./tos yarn config:docs and commit it.');
  process.exit(1);
}
