import { loadFromWorkspace } from '../lib/loadFromWorkspace.mjs';

const OLDEST_MAJOR = 14;
const EXTENSIONS = ['pg_trgm', 'citext', 'btree_gist'];
const PATIENCE_MS = 5_000;

/**
 * @param {import('@backstage/config').Config} config
 * @returns {Promise<import('../commands/doctor.mjs').Finding[]>}
 */
export async function checkDatabase(config) {
  const connection = config.getOptional('backend.database.connection');
  if (!connection) {
    return [{ level: 'note', text: 'The embedded database is not running; "./tos start" starts it' }];
  }
  const { Client } = loadFromWorkspace('pg');
  const client = new Client(
    typeof connection === 'string'
      ? { connectionString: connection, connectionTimeoutMillis: PATIENCE_MS }
      : { ...connection, connectionTimeoutMillis: PATIENCE_MS },
  );
  client.on('error', () => {});
  const place = `${client.host}:${client.port}`;
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
              array(select name::text from pg_available_extensions) as extensions,
              has_database_privilege(current_database(), 'create') as may_create`,
    );
    return [...judge(rows[0], place)];
  } catch (error) {
    return [{ level: 'bad', text: `The database at ${place} cannot be used: ${error.message || error.code}`, remedy: remedyOf(error) }];
  } finally {
    await client.end().catch(() => {});
  }
}

function* judge({ version, major, extensions, may_create: mayCreate }, place) {
  yield major >= OLDEST_MAJOR
    ? { level: 'ok', text: `PostgreSQL ${version} at ${place}` }
    : { level: 'bad', text: `PostgreSQL ${version} at ${place} is too old`, remedy: 'Upgrade it to 16.' };
  if (!mayCreate) {
    yield {
      level: 'bad',
      text: 'The database user may not create schemas',
      remedy: 'Make it the owner of the database, or "grant create on database … to …".',
    };
  }
  for (const missing of EXTENSIONS.filter(name => !extensions.includes(name))) {
    yield { level: 'bad', text: `The extension ${missing} is missing`, remedy: 'Install postgresql-contrib on the server.' };
  }
}

function remedyOf({ code, message }) {
  if (code === '28P01' || code === '28000') {
    return 'Check user and password (POSTGRES_USER, POSTGRES_PASSWORD).';
  }
  if (code === '3D000') {
    return 'Create the database, or correct its name (POSTGRES_DATABASE).';
  }
  if (/timeout|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH/.test(`${code} ${message}`)) {
    return 'Is it running, and are host and port right (POSTGRES_HOST, POSTGRES_PORT)? The embedded one runs with "./tos start".';
  }
  return 'See the log of the database server.';
}
