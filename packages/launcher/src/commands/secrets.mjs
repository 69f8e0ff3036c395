import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../lib/paths.mjs';
import { UserError } from '../lib/UserError.mjs';

export const usage = 'Usage: ./tos secrets [--file FILE]';

const secret = () => randomBytes(32).toString('base64url');

/** The settings of a production run, each with the sentence that stands above it in the file. */
function settings() {
  const redisPassword = secret();
  return [
    ['Where people open the portal; Keycloak sends them back only there.', [['TOS_BASE_URL', 'http://localhost:7007']]],
    [
      'A trial on this machine, without https. Delete the line when portal and Keycloak have their https addresses.',
      [['TOS_LOCAL_ONLY', 'true']],
    ],
    [
      'Keycloak: the address people sign in at, and the one the portal asks; the same one unless both are containers of one trial.',
      [
        ['KEYCLOAK_URL', 'http://localhost:8080'],
        ['TOS_OIDC_METADATA_URL', 'http://keycloak:8080/realms/tos/.well-known/openid-configuration'],
        ['TOS_OIDC_CLIENT_SECRET', secret()],
      ],
    ],
    ['Whom people ask when nobody in tOS belongs to their account.', [['TOS_CONTACT', 'Personalabteilung']]],
    ['Signs the cookies of a sign-in in progress; the same on all replicas.', [['TOS_SESSION_SECRET', secret()]]],
    [
      'Makes pseudonyms of the people in audit events older than a year; the same on all replicas. How to change it: docs/privacy.md.',
      [['TOS_AUDIT_KEY', secret()]],
    ],
    ['Lets Prometheus read GET /metrics.', [['TOS_METRICS_TOKEN', secret()]]],
    ['Lets a script import people without a browser, and nothing else.', [['TOS_IMPORT_TOKEN', secret()]]],
    [
      'PostgreSQL 16: the database, and its owner, who needs no further rights.',
      [
        ['POSTGRES_HOST', 'localhost'],
        ['POSTGRES_PORT', '5432'],
        ['POSTGRES_DATABASE', 'tos'],
        ['POSTGRES_USER', 'tos'],
        ['POSTGRES_PASSWORD', secret()],
      ],
    ],
    [
      'Redis 7: cache and rate limits shared by the replicas.',
      [
        ['REDIS_URL', `redis://:${redisPassword}@localhost:6379`],
        ['REDIS_PASSWORD', redisPassword],
      ],
    ],
    [
      'Only for docker-compose.yml: superuser of its PostgreSQL, database and first administrator of its Keycloak.',
      [
        ['POSTGRES_SUPERUSER_PASSWORD', secret()],
        ['KEYCLOAK_DB_PASSWORD', secret()],
        ['KEYCLOAK_ADMIN', 'keycloak-admin'],
        ['KEYCLOAK_ADMIN_PASSWORD', secret()],
      ],
    ],
    ['Password of the demo people in the imported realm; delete those users before real people come.', [['TOS_DEMO_PASSWORD', secret()]]],
  ];
}

function envFileText() {
  const sections = settings().map(([sentence, pairs]) => [`# ${sentence}`, ...pairs.map(([name, value]) => `${name}=${value}`)].join('\n'));
  return `# Written by ./tos secrets. Keep it out of version control and in your backup.\n\n${sections.join('\n\n')}\n`;
}

const REMEDIES = {
  EEXIST: 'It is there already and was left as it is; move it away first if you want new secrets.',
  ENOENT: 'Its folder does not exist; create it first.',
  EACCES: 'You may not write there; choose another place with --file or another account.',
  EROFS: 'The file system is read-only; choose another place with --file.',
  ENOSPC: 'The disk is full; free some space.',
};

/** Creates the file for its owner only; never overwrites and follows no link. */
function writeEnvFile(file) {
  let handle;
  try {
    handle = openSync(file, 'wx', 0o600);
    writeSync(handle, envFileText());
  } catch (error) {
    throw new UserError(`Could not write ${file}.`, REMEDIES[error.code] ?? error.message);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function readFileOption(args) {
  try {
    const { values } = parseArgs({ args, options: { file: { type: 'string' } } });
    return values.file;
  } catch (error) {
    throw new UserError(error.message, usage);
  }
}

export const summary = 'writes .env with fresh secrets for a production run; never overwrites';
export const needsRightNode = false;

/** @param {string[]} args */
export async function run(args) {
  const file = resolve(readFileOption(args) ?? join(ROOT, '.env'));
  writeEnvFile(file);
  process.stdout.write(`Wrote ${file} with fresh secrets, readable by you only. Next: set TOS_BASE_URL and the addresses in it.\n`);
  return 0;
}
