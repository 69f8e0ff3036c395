import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PATHS, ROOT } from '../lib/paths.mjs';

const IGNORED_FOLDERS = new Set(['node_modules', 'dist', 'dist-types', 'coverage', 'e2e-tests', '__testUtils__']);
const IGNORED_FILES = /\.test\.[a-z]+$|^README\.md$/;

/**
 * A value that changes when the content or name of one of the files does.
 *
 * @param {string[]} paths files and folders; folders count with all below that can matter for a build
 * @param {string[]} [facts] other things that count
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of paths.flatMap(filesIn).sort()) {
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) {
    return [];
  }
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap(entry => {
      if (entry.isDirectory()) {
        return IGNORED_FOLDERS.has(entry.name) ? [] : filesIn(join(path, entry.name));
      }
      return IGNORED_FILES.test(entry.name) ? [] : [join(path, entry.name)];
    });
  } catch (error) {
    if (error.code === 'ENOTDIR') {
      return [path];
    }
    throw error;
  }
}

/**
 * Does a piece of work unless it was done with the same fingerprint before and its result is still there. An
 * interrupted piece counts as not done.
 *
 * @param {{ name: string, value: string, result: string }} piece `result` = a file the work makes
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it was done now
 */
export async function whenStale({ name, value, result }, work) {
  const file = join(PATHS.state, name);
  if (existsSync(result) && existsSync(file) && readFileSync(file, 'utf8') === value) {
    return false;
  }
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
  return true;
}
