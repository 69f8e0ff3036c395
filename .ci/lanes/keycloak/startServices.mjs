import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ChildProcess } from './ChildProcess.mjs';

/** A TCP port that nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the embedded PostgreSQL 16 on an empty folder; resolves to address and superuser. */
export async function startDatabase({ root, runDir }) {
  const dataDir = join(runDir, 'postgres');
  rmSync(dataDir, { recursive: true, force: true });
  const { NODE_ENV: _, ...env } = process.env;
  const server = new ChildProcess({
    name: 'PostgreSQL',
    command: process.execPath,
    args: ['--require', '@backstage/cli/config/nodeTransform.cjs', join(root, '.ci/lanes/keycloak/database.cjs'), dataDir],
    cwd: root,
    env,
    logFile: join(runDir, 'postgres.log'),
  });
  const line = await server.printed(/^\{.*\}$/m, 120_000);
  return { server, ...JSON.parse(line) };
}

/** Creates the portal's role and database, both named `user`, as an administrator would on a server of the company's own. */
export function createDatabases({ root, database, user, password }) {
  execFileSync('bash', [join(root, 'deploy/postgres/create-databases.sh')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PGHOST: database.host,
      PGPORT: String(database.port),
      PGUSER: database.user,
      PGPASSWORD: database.password,
      TOS_DB_USER: user,
      TOS_DB_PASSWORD: password,
    },
  });
}

/** Starts Debian's redis-server with a password, keeping nothing on disk. */
export async function startRedis({ runDir, password }) {
  const port = await freePort();
  const configFile = join(runDir, 'redis.conf');
  writeFileSync(configFile, `bind 127.0.0.1\nport ${port}\nrequirepass ${password}\nsave ""\n`, { mode: 0o600 });
  const server = new ChildProcess({
    name: 'Redis',
    command: 'redis-server',
    args: [configFile],
    cwd: runDir,
    env: process.env,
    logFile: join(runDir, 'redis.log'),
  });
  await server.printed(/Ready to accept connections/, 20_000);
  return { server, url: `redis://:${password}@127.0.0.1:${port}` };
}
