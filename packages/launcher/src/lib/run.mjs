import { createInterface } from 'node:readline';
import { shutdown } from './Shutdown.mjs';
import { endTied, spawnTied } from './spawnTied.mjs';

const KEPT_LINES = 300;

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, visible?: boolean, onLine?: (line: string) => void }} [options]
 *   visible = its output goes to the terminal and is not kept
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(program, args, { cwd, env, visible = false, onLine } = {}) {
  const child = spawnTied(program, args, { cwd, env, output: visible ? 'inherit' : 'pipe' });
  const end = shutdown.add(() => endTied(child));
  const lines = [];
  for (const stream of visible ? [] : [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      lines.push(line);
      if (lines.length > KEPT_LINES) {
        lines.shift();
      }
      onLine?.(line);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? (signal ? 1 : 0)));
  });
  await end();
  if (shutdown.begun) {
    // Not a failure of the program: it was ended. Whoever waits is ended too.
    await new Promise(() => {});
  }
  return { code, output: lines.join('\n') };
}
