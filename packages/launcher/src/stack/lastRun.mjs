import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PATHS } from '../lib/paths.mjs';
import { endLeftOver, runs } from '../lib/processes.mjs';

const FILE = join(PATHS.run, 'run.json');
/** Part of the backend's command line. */
const BACKEND = 'nodeTransform';

/**
 * What runs now or ran last without an orderly end.
 *
 * @returns {{ url?: string, backendPid?: number }}
 */
export function readRun() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}

/** Tells whether the portal of this folder runs. */
export function isRunning() {
  return runs(readRun().backendPid ?? 0, BACKEND);
}

/** @param {{ url: string, backendPid: number | undefined }} run */
export function rememberRun(run) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(run));
}

export function forgetRun() {
  rmSync(FILE, { force: true });
}

/** Ends what a killed launcher left behind; normally everything ends with it by itself. */
export async function tidyAfterCrash() {
  const { backendPid } = readRun();
  if (backendPid) {
    await endLeftOver(backendPid, BACKEND);
  }
  forgetRun();
}
