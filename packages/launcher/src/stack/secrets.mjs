import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} InstallationSecrets
 * @property {string} session encrypts the sign-in session
 * @property {string} client the portal's secret at the embedded issuer
 * @property {string} service token the launcher loads the demo company with
 */

/**
 * The secrets of an embedded installation: made once, kept in a file for its owner alone.
 *
 * @param {string} file
 * @returns {InstallationSecrets}
 */
export function readOrMakeSecrets(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const make = () => randomBytes(32).toString('base64url');
    writeFileSync(file, JSON.stringify({ session: make(), client: make(), service: make() }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
