import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChildProcess } from './ChildProcess.mjs';

const NOBODY = 65534;

/** The settings of an .env file as `./tos secrets` writes it. */
export function readEnvFile(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.filter(line => /^\w+=/.test(line)).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/**
 * Starts the portal as the image would: the image's command, its files, its environment, an account without rights, and a further
 * configuration file after the production one.
 */
export function startPortal({ image, name = 'portal', runDir, env, overlay }) {
  const overlayFile = join(runDir, `${name}.overlay.json`);
  writeFileSync(overlayFile, JSON.stringify(overlay));
  const home = join(runDir, 'home');
  mkdirSync(home, { recursive: true });
  const [, ...args] = image.command;
  return new ChildProcess({
    name,
    command: process.execPath,
    args: [...args, '--config', overlayFile],
    cwd: image.cwd,
    env: { PATH: process.env.PATH, HOME: home, ...image.env, ...env },
    logFile: join(runDir, `${name}.log`),
    uid: process.getuid() === 0 && image.user !== 'root' ? NOBODY : undefined,
  });
}
