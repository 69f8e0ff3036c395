import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresPlace } from './choosePlace';
import type { PostgresAccount } from './findPostgresAccount';

/** Major version of the embedded PostgreSQL. */
export const POSTGRES_MAJOR = '16';

/** Bytewise order as with the C locale, but UTF-8 letters: the name of such a locale differs by system. */
const CHARACTER_LOCALES = [
  ['--locale=C', '--lc-ctype=C.UTF-8'],
  ['--locale=C', '--lc-ctype=en_US.UTF-8'],
  ['--locale=C', '--locale-provider=icu', '--icu-locale=und'],
];

/**
 * Makes the database files if there are none yet. They are made beside and moved into place when complete, so an
 * interrupted first start leaves nothing half-made.
 *
 * @throws Error when the files belong to another major version of PostgreSQL
 */
export async function initCluster(place: PostgresPlace, account: PostgresAccount, password: string): Promise<void> {
  const { clusterDir } = place;
  const versionFile = join(clusterDir, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    if (found !== POSTGRES_MAJOR) {
      throw new Error(
        `The database files in ${clusterDir} were written by PostgreSQL ${found}, but tOS brings PostgreSQL ${POSTGRES_MAJOR}. ` +
          `Export them with PostgreSQL ${found}, or move the folder away, or start with --fresh to begin with an empty database.`,
      );
    }
    return;
  }
  rmSync(clusterDir, { recursive: true, force: true });

  const draft = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  const failures: string[] = [];
  for (const locale of CHARACTER_LOCALES) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) {
      chownSync(draft, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
    const failure = await runInitdb(place.binaries.initdb, account, [
      `--pgdata=${draft}`,
      '--username=tos',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
      ...locale,
    ]);
    rmSync(passwordFile, { force: true });
    if (!failure) {
      renameSync(draft, clusterDir);
      return;
    }
    failures.push(failure);
  }
  rmSync(draft, { recursive: true, force: true });
  throw new Error(`The database files could not be made in ${clusterDir}: ${failures[0]}`);
}

/** @returns what initdb said when it failed, otherwise undefined */
function runInitdb(program: string, account: PostgresAccount, args: string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', chunk => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', code => resolve(code === 0 ? undefined : said.trim() || `initdb ended with ${code}`));
  });
}
