import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} InstallationSecrets
 * @property {string} session encrypts the sign-in session
 * @property {string} client the portal's secret at the embedded issuer
 * @property {string} service token the launcher loads the demo company with
 * @property {string} audit makes pseudonyms of people in old audit events
 */

const NAMES = ['session', 'client', 'service', 'audit'];

/**
 * The secrets of an embedded installation: made once, kept in a file for its owner alone. One that an older installation lacks is added.
 *
 * @param {string} file
 * @returns {InstallationSecrets}
 */
export function readOrMakeSecrets(file) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = NAMES.filter(name => !known[name]);
  if (missing.length === 0) {
    return known;
  }
  const secrets = { ...known, ...Object.fromEntries(missing.map(name => [name, randomBytes(32).toString('base64url')])) };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
