import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** Shown in this order; the realm also has users that exist for tests only. */
const ACCOUNTS = [
  ['anna.becker', 'employee'],
  ['thomas.weber', 'team lead'],
  ['petra.hartmann', 'HR'],
  ['sabine.admin', 'administrator'],
  ['lukas.lean', 'lean manager'],
  ['monika.rat', 'works council'],
  ['emil.jung', 'apprentice'],
];

/**
 * What to open and as whom to sign in.
 *
 * @param {{ appUrl: string, logFile: string, time: string, dev: boolean }} stack
 */
export function welcome({ appUrl, logFile, time, dev }) {
  const { users } = JSON.parse(readFileSync(join(ROOT, 'keycloak', 'realm-tos.json'), 'utf8'));
  const known = ACCOUNTS.filter(([name]) => users.some(({ username }) => username === name));
  const accounts = known.map(([name, role]) => `    ${name.padEnd(16)} ${role}`).join('\n');
  return `
tOS is ready (${time}${dev ? ', reloads when sources change' : ''}):

    ${appUrl}

Sign in with one of the accounts of the demo company, password "${process.env.TOS_DEMO_PASSWORD ?? 'musterwerk'}":

${accounts}

Ctrl-C ends it. Log: ${logFile}
`;
}
