// @ts-check

const HOUSEKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null`;

/**
 * What changes by date. The row in the table itself always says what holds today, so that rights, the catalog and every
 * question about today need no history.
 */
const DATED = [
  {
    table: 'org_unit',
    history: 'org_unit_version',
    key: 'org_unit_id',
    columns: ['parent_id', 'name', 'name_en', 'kind', 'lead_position_id'],
    definition: `
      parent_id uuid references org_unit deferrable check (parent_id <> org_unit_id),
      name text not null check (char_length(name) between 1 and 200),
      name_en text check (char_length(name_en) between 1 and 200),
      kind text not null check (kind in ('company', 'site', 'division', 'department', 'team', 'staff')),
      lead_position_id uuid references position deferrable,`,
    indexes: ['parent_id', 'lead_position_id'],
  },
  {
    table: 'position',
    history: 'position_version',
    key: 'position_id',
    columns: ['org_unit_id', 'title', 'title_en', 'cost_centre', 'budget_fte'],
    definition: `
      org_unit_id uuid not null references org_unit deferrable,
      title text not null check (char_length(title) between 1 and 200),
      title_en text check (char_length(title_en) between 1 and 200),
      cost_centre text check (char_length(cost_centre) <= 50),
      budget_fte int not null check (budget_fte between 0 and 1000000),`,
    indexes: ['org_unit_id'],
  },
];

/** @param {string} alias @param {string[]} columns */
const of = (alias, columns) => columns.map(column => `${alias}.${column}`).join(', ');

/** @param {typeof DATED[number]} dated */
function createTable({ history, key, table, definition, indexes }) {
  return `
  create table ${history} (
    id uuid primary key default gen_random_uuid(),
    ${key} uuid not null references ${table} on delete cascade deferrable,
    ${definition}
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    ${HOUSEKEEPING},
    constraint ${history}_one_at_a_time
      exclude using gist ((${key}::text) public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) deferrable
  );
  create index ${history}_key on ${history} (${key}, valid_from);
  ${indexes.map(column => `create index ${history}_${column} on ${history} (${column});`).join('\n  ')}
  create trigger ${history}_touch before update on ${history} for each row execute function touch_row();`;
}

/** @param {typeof DATED[number]} dated */
function fillTable({ history, key, table, columns }) {
  return `insert into ${history} (${key}, ${columns.join(', ')}, created_by, updated_by)
    select id, ${columns.join(', ')}, created_by, updated_by from ${table}`;
}

/**
 * Whoever writes the row of today without knowing of the history (an import) begins a new version today. What was written in the
 * same transaction, or begins today, is corrected instead. The service that plans changes by date writes both and says so.
 *
 * @param {typeof DATED[number]} dated
 */
function createTriggers({ history, key, table, columns }) {
  const set = columns.map(column => `${column} = n.${column}`).join(', ');
  return `
  create function ${table}_remember() returns trigger language plpgsql as $$
    begin
      if current_setting('hr.history', true) = 'written' then return null; end if;
      if tg_op = 'INSERT' then
        insert into ${history} (${key}, ${columns.join(', ')}, created_by, updated_by)
          select id, ${columns.join(', ')}, created_by, updated_by from new_rows;
        return null;
      end if;
      update ${history} v set ${set}, updated_by = n.updated_by from new_rows n
        where v.${key} = n.id and daterange(v.valid_from, v.valid_to) @> current_date
          and (v.valid_from = current_date or v.created_at = now()) and (${of('v', columns)}) is distinct from (${of('n', columns)});
      with covering as (
        select v.id as version_id, v.valid_to, n.id, ${of('n', columns)}, n.updated_by from new_rows n join ${history} v on v.${key} = n.id
          and daterange(v.valid_from, v.valid_to) @> current_date and (${of('v', columns)}) is distinct from (${of('n', columns)})
      ), ended as (
        update ${history} v set valid_to = current_date, updated_by = c.updated_by from covering c where v.id = c.version_id)
      insert into ${history} (${key}, ${columns.join(', ')}, valid_from, valid_to, created_by, updated_by)
        select c.id, ${of('c', columns)}, current_date, c.valid_to, c.updated_by, c.updated_by from covering c;
      return null;
    end $$;
  create trigger ${table}_remember_new after insert on ${table}
    referencing new table as new_rows for each statement execute function ${table}_remember();
  create trigger ${table}_remember_change after update on ${table}
    referencing new table as new_rows for each statement execute function ${table}_remember();`;
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const dated of DATED) {
    await knex.raw(createTable(dated));
    await knex.raw(fillTable(dated));
    await knex.raw(createTriggers(dated));
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const { table, history } of [...DATED].reverse()) {
    await knex.raw(`drop trigger ${table}_remember_new on ${table}; drop trigger ${table}_remember_change on ${table}`);
    await knex.raw(`drop function ${table}_remember; drop table ${history}`);
  }
};
