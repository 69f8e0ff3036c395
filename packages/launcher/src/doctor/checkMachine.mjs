import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS, ROOT, TOS_DIR } from '../lib/paths.mjs';
import { isRightNode } from '../setup/toolchain.mjs';
import { isRunning, readRun } from '../stack/lastRun.mjs';
import { isBusy, portsFrom } from '../stack/ports.mjs';

const LOW_BYTES = 1e9;

/** @returns {Promise<import('../commands/doctor.mjs').Finding[]>} */
export async function checkMachine() {
  return [node(), packages(), space(), writeRight(), ...(await ports())];
}

function node() {
  const text = `Node ${process.versions.node} (${process.execPath})`;
  return isRightNode() ? { level: 'ok', text } : { level: 'bad', text, remedy: 'Backstage needs Node 22.12 or 24.' };
}

function packages() {
  return existsSync(join(ROOT, 'node_modules', '.yarn-state.yml'))
    ? { level: 'ok', text: 'The packages are installed' }
    : { level: 'bad', text: 'The packages are not installed', remedy: 'Run "./tos start" or "./tos yarn install".' };
}

function space() {
  const { bavail, bsize } = statfsSync(ROOT);
  const free = bavail * bsize;
  const text = `${(free / 1e9).toFixed(1)} GB free where ${ROOT} lies`;
  return free > LOW_BYTES ? { level: 'ok', text } : { level: 'bad', text, remedy: 'Free at least 1 GB.' };
}

function writeRight() {
  try {
    mkdirSync(PATHS.run, { recursive: true });
    accessSync(PATHS.run, constants.W_OK);
    return { level: 'ok', text: `${TOS_DIR} can be written` };
  } catch {
    return {
      level: 'bad',
      text: `${TOS_DIR} cannot be written`,
      remedy: 'Make the folder yours (chown -R "$(id -un)" on it) or run ./tos as the user who owns it.',
    };
  }
}

async function ports() {
  if (isRunning()) {
    return [{ level: 'ok', text: `tOS runs: ${readRun().url}` }];
  }
  const { portal, issuer, postgres } = portsFrom(undefined);
  return Promise.all(
    Object.entries({ portal, 'sign-in service': issuer, database: postgres }).map(async ([purpose, port]) =>
      (await isBusy(port))
        ? {
            level: 'bad',
            text: `Port ${port} (${purpose}) is in use by another program`,
            remedy: 'End that program, or use other ports: ./tos start --port 7100',
          }
        : { level: 'ok', text: `Port ${port} (${purpose}) is free` },
    ),
  );
}
