import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** Everything the launcher writes lies here; it is safe to delete while nothing runs (the data goes with it). */
export const TOS_DIR = join(ROOT, '.tos');

export const PATHS = {
  /** Node and Yarn, fetched from the registry. */
  toolchain: join(TOS_DIR, 'toolchain'),
  /** Goes first on the PATH of everything started. */
  bin: join(TOS_DIR, 'bin'),
  /** What was installed and built last, to see what is stale. */
  state: join(TOS_DIR, 'state'),
  /** Database, sign-in keys and secrets of this installation. */
  data: join(TOS_DIR, 'data'),
  /** Configuration overlay, log and lock of what runs now. */
  run: join(TOS_DIR, 'run'),
  /** Code that Node compiled, for a faster next start. */
  compileCache: join(TOS_DIR, 'cache', 'compile'),
};
