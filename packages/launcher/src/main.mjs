import { existsSync } from 'node:fs';
import { PATHS } from './lib/paths.mjs';
import { runUnderRightNode } from './lib/runUnderRightNode.mjs';
import { shutdown } from './lib/Shutdown.mjs';
import { UserError } from './lib/UserError.mjs';
import { ensureToolchain, isRightNode } from './setup/toolchain.mjs';

const COMMAND_NAME = /^[a-z][a-z-]*$/;

/**
 * Runs one command line of `./tos`. Each command is a file in `commands/` with these exports:
 * `summary` (one line for help), `usage` (help text), `needsRightNode` (false = runs on any Node ≥ 18) and
 * `run(args, argv)`, which resolves to the exit code.
 *
 * @param {string[]} argv
 */
export async function main(argv) {
  try {
    if (process.platform === 'win32') {
      throw new UserError('tOS runs on Linux and macOS.', 'On Windows, run it inside WSL.');
    }
    await shutdown.exit(await runCommand(argv));
  } catch (error) {
    if (shutdown.begun) {
      return;
    }
    report(error);
    await shutdown.exit(1);
  }
}

async function runCommand(argv) {
  const [word = 'help', ...args] = argv;
  const name = ['--help', '-h'].includes(word) ? 'help' : word;
  const file = new URL(`./commands/${name}.mjs`, import.meta.url);
  if (!COMMAND_NAME.test(name) || !existsSync(file)) {
    throw new UserError(`There is no command "${name}".`, 'See "./tos help".');
  }
  const command = await import(file);
  if (args.includes('--help') && name !== 'yarn') {
    process.stdout.write(`${command.usage}\n`);
    return 0;
  }
  if (command.needsRightNode && !isRightNode()) {
    await runUnderRightNode(await ensureToolchain(text => process.stdout.write(`Fetching ${text} …\n`)), argv);
  }
  return command.run(args);
}

function report(error) {
  const known = error instanceof UserError ? error : fromSystem(error);
  process.stderr.write(`\n${known.message}\n${known.remedy ? `→ ${known.remedy}\n` : ''}`);
}

function fromSystem(error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return new UserError(
      `${error.path ?? PATHS.run} cannot be written or read.`,
      'Make the folder yours (chown -R "$(id -un)" on it) or run ./tos as the user who owns it.',
    );
  }
  if (error.code === 'ENOSPC') {
    return new UserError('The disk is full.', 'Free some space and start again; what is there already is kept.');
  }
  return new UserError(process.env.TOS_DEBUG ? error.stack : error.message, 'More with TOS_DEBUG=1 before the command.');
}
