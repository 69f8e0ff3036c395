import { execFileSync } from 'node:child_process';

/** The operating-system account PostgreSQL runs as; undefined = the account of this process. */
export type PostgresAccount = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Root therefore lends it an account: an existing `postgres`, else a new one, else
 * `nobody`. An ordinary user needs none.
 */
export function findPostgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const existing = lookUp('postgres');
  if (existing) {
    return existing;
  }
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    // A minimal image has no useradd, or the password file is read-only.
  }
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root and no other account could be found or made. ' +
        'Run ./tos as an ordinary user, or create one with "useradd --system postgres".',
    );
  }
  return account;
}

function lookUp(name: string): PostgresAccount {
  const id = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
