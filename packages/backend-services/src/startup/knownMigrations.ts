import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { getPackages } from '@manypkg/get-packages';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Names of the migration files this release brings, by plugin id (= schema). */
export type KnownMigrations = Map<string, Set<string>>;

interface PackageJson {
  dependencies?: Record<string, string>;
  backstage?: { role?: string; pluginId?: string };
}

/**
 * Reads the migration files of every backend plugin and module that the backend package of this workspace depends on.
 *
 * @param dir - a folder inside the workspace
 */
export async function knownMigrations(dir: string): Promise<KnownMigrations> {
  const { packages } = await getPackages(dir);
  const backend = packages.find(({ packageJson }) => (packageJson as PackageJson).backstage?.role === 'backend');
  const known: KnownMigrations = new Map();
  if (!backend) {
    return known;
  }
  const find = createRequire(join(backend.dir, 'package.json'));
  const platform = await platformMigrations();
  for (const name of Object.keys(backend.packageJson.dependencies ?? {})) {
    const found = await readPackage(find, name);
    const pluginId = found?.json.backstage?.pluginId;
    if (found && pluginId) {
      const names = known.get(pluginId) ?? new Set(platform);
      const files = await migrationFiles(join(found.dir, 'migrations'));
      files.forEach(file => names.add(file));
      known.set(pluginId, names);
    }
  }
  return known;
}

/** The tables every plugin may have beside its own: signing keys and scheduled tasks. */
async function platformMigrations(): Promise<string[]> {
  const folders = ['auth', 'scheduler'].map(folder =>
    migrationFiles(resolvePackagePath('@backstage/backend-defaults', 'migrations', folder)),
  );
  return (await Promise.all(folders)).flat();
}

async function readPackage(find: NodeJS.Require, name: string) {
  try {
    const file = find.resolve(`${name}/package.json`);
    const json = JSON.parse(await readFile(file, 'utf8')) as PackageJson;
    return { dir: dirname(file), json };
  } catch {
    // Packages that hide their package.json are no Backstage plugins.
    return undefined;
  }
}

async function migrationFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir).catch(() => []);
  return entries.filter(entry => /\.[cm]?[jt]s$/.test(entry));
}
