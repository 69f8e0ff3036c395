import { ROOT } from './paths.mjs';
import { UserError } from './UserError.mjs';

/** What a program's output tells about the cause; the first match counts. */
const CAUSES = [
  {
    pattern: /ENOSPC|no space left on device|disk quota exceeded/i,
    message: 'The disk is full.',
    remedy: `Free at least 3 GB where ${ROOT} lies and start again; what is there already is kept.`,
  },
  {
    pattern: /\bE(ACCES|PERM|ROFS)\b|permission denied|read-only file system/i,
    message: `A file below ${ROOT} cannot be written.`,
    remedy: 'Make the folder yours (chown -R "$(id -un)" on it) or run ./tos as the user who owns it.',
  },
  {
    pattern: /YN0028|lockfile would have been modified/i,
    message: 'yarn.lock does not fit the package.json files.',
    remedy: 'Run "./tos yarn install", look at the change of yarn.lock and commit it.',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|getaddrinfo|socket hang up|YN0001.*RequestError/i,
    message: 'The npm registry cannot be reached.',
    remedy: 'Check the network. Behind a proxy set HTTPS_PROXY, with a mirror set "npm config set registry <address>", then start again.',
  },
];

/**
 * Turns the failure of a program into a sentence with a remedy.
 *
 * @param {string} doing what was under way, e.g. `Installing the packages`
 * @param {string} output what the program wrote
 * @returns {UserError}
 */
export function explainFailure(doing, output) {
  const cause = CAUSES.find(({ pattern }) => pattern.test(output));
  if (cause) {
    return new UserError(`${doing} did not work: ${cause.message}`, cause.remedy);
  }
  const end = output.trim().split('\n').slice(-15).join('\n');
  return new UserError(`${doing} did not work. The program said:\n\n${end}\n`, 'If that does not help, run "./tos doctor".');
}
