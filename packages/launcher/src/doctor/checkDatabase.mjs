import { loadFromWorkspace } from '../lib/loadFromWorkspace.mjs';

const OLDEST_MAJOR = 14;
const EXTENSIONS = ['pg_trgm', 'citext', 'btree_gist'];
const PATIENCE_MS = 5_000;

/** Sorts more than fits into memory: fails while the disk is full, and changes nothing. */
const USE_DISK = `set work_mem = '64kB';
  select count(*) from (select n from generate_series(1, 50000) n order by n desc offset 0) sorted`;

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
              has_database_privilege(current_database(), 'create') as may_create,
              current_setting('transaction_read_only')::bool as read_only`,
    );
    await client.query(USE_DISK);
    return [...judge(rows[0], place)];
  } catch (error) {
    return [{ level: 'bad', text: `The database at ${place} cannot be used: ${error.message || error.code}`, remedy: remedyOf(error) }];
  } finally {
    await client.end().catch(() => {});
  }
}

function* judge({ version, major, extensions, may_create: mayCreate, read_only: readOnly }, place) {
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
  if (readOnly) {
    yield { level: 'bad', text: 'The database is read-only', remedy: 'Point the portal at the server that takes changes.' };
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
  if (code === '53100') {
    return 'Free some disk space on the database server.';
  }
  return 'See the log of the database server.';
}
