import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureToolchain } from '../../packages/launcher/src/setup/toolchain.mjs';
import { BENCH, ROOT, WORK } from './paths.mjs';
import { runToEnd } from './processes.mjs';

const TOOLS = join(WORK, 'tools');
const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Installs what bench/package.json names, apart from the product's packages. */
export async function installTools() {
  const toolchain = await ensureToolchain();
  mkdirSync(TOOLS, { recursive: true });
  const stamp = join(TOOLS, 'installed');
  const wanted = readFileSync(join(BENCH, 'yarn.lock'), 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    for (const file of ['package.json', 'yarn.lock']) {
      cpSync(join(BENCH, file), join(TOOLS, file));
    }
    cpSync(join(ROOT, '.yarnrc.yml'), join(TOOLS, '.yarnrc.yml'));
    await runToEnd(toolchain.node, [toolchain.yarn, 'install', '--immutable'], { cwd: TOOLS, env: toolchain.env });
    writeFileSync(stamp, wanted);
  }
  return toolchain;
}

/** Loads an installed tool. */
export async function loadTool(name) {
  return import(pathToFileURL(toolPath(name)).href);
}

/** File of an installed tool, e.g. `autocannon/autocannon.js`. */
export function toolPath(name) {
  return createRequire(join(TOOLS, 'package.json')).resolve(name);
}

/** The browser of the machine, else the one from the registry. */
export async function findChromium() {
  const installed = SYSTEM_BROWSERS.find(file => existsSync(file));
  if (installed) {
    return installed;
  }
  const { default: chromium } = await loadTool('@sparticuz/chromium');
  return chromium.executablePath();
}
