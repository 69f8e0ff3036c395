import { join } from 'node:path';
import { ROOT, TOS_DIR } from '../../packages/launcher/src/lib/paths.mjs';

export { ROOT };

/** This folder's parent: the measuring scripts. */
export const BENCH = join(ROOT, 'bench');

/** What the scripts install, build and store; safe to delete. */
export const WORK = join(TOS_DIR, 'bench');
