import { setTimeout as sleep } from 'node:timers/promises';

/** Some plugins make their task tables only after the portal is ready. */
const SETTLED_MS = 1_500;

/** Without those of `app`, which exist only where the frontend has been built. */
const OURS = `nspname !~ '^pg_' and nspname not in ('information_schema', 'app')`;

/** Everything that a schema dump would show of tables, one line each. */
const SHAPE = `
  select format('%s.%s.%s %s %s %s', nspname, relname, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) line
    from pg_attribute a join pg_class c on c.oid = attrelid and relkind in ('r', 'v', 'm') join pg_namespace n on n.oid = relnamespace
    left join pg_attrdef d on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped and ${OURS}
  union all select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indexrelid join pg_namespace n on n.oid = relnamespace where ${OURS}
  union all select format('%s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) from pg_constraint c join pg_namespace n on n.oid = connamespace where ${OURS}
  union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace where not tgisinternal and ${OURS}
  order by 1`;

/** What the migrations made of a database: which ran, and the shape of all tables; waits until nothing changes any more. */
export async function schemaOf(client) {
  for (;;) {
    const shape = await shapeOf(client);
    await sleep(SETTLED_MS);
    if (shape === (await shapeOf(client))) return { shape, migrations: await migrationsOf(client) };
  }
}

/** Tables, indexes, constraints and triggers, as text to compare. */
async function shapeOf(client) {
  const { rows } = await client.query(SHAPE);
  return rows.map(({ line }) => line).join('\n');
}

/** Migrations by schema, e.g. `hr.knex_migrations 20261122100000_people_and_units.js`; one that ran twice is there twice. */
async function migrationsOf(client) {
  const { rows: tables } = await client.query(
    `select table_schema as schema, table_name as name from information_schema.tables where table_name like '%knex\\_migrations' and table_schema <> 'app' order by 1, 2`,
  );
  const found = [];
  for (const { schema, name } of tables) {
    const { rows } = await client.query(`select name from "${schema}"."${name}" order by name`);
    found.push(...rows.map(row => `${schema}.${name} ${row.name}`));
  }
  return found;
}
