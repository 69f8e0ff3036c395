import { setTimeout as sleep } from 'node:timers/promises';
import { shutdown } from '../lib/Shutdown.mjs';
import { UserError } from '../lib/UserError.mjs';

const MOST_RESTARTS = 5;
const WITHIN_MS = 10 * 60_000;
const PAUSE_MS = 500;

/**
 * Starts the portal's process again when it ends unasked; gives up when that happens too often.
 *
 * @param {{ backend: import('./Backend.mjs').Backend, logFile: string }} stack
 * @param {(pid: number | undefined) => void} onRestart
 */
export async function superviseBackend({ backend, logFile }, onRestart) {
  const restarts = [];
  let status = await backend.ended();
  for (;;) {
    if (shutdown.begun) {
      // The process ends as soon as everything is ended.
      await new Promise(() => {});
    }
    restarts.push(Date.now());
    if (restarts.filter(time => time > Date.now() - WITHIN_MS).length > MOST_RESTARTS) {
      throw new UserError(
        `The portal ended ${MOST_RESTARTS + 1} times within ten minutes, last with ${status}.`,
        `Look into ${logFile} for the cause.`,
      );
    }
    process.stdout.write(`The portal ended unasked (${status}). Starting it again …\n`);
    await sleep(PAUSE_MS);
    try {
      await backend.start();
      onRestart(backend.pid);
      process.stdout.write('The portal is back.\n');
      status = await backend.ended();
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      await backend.stop();
      status = 'before it was ready';
    }
  }
}
