// @ts-check

const TABLES = ['import_change', 'import_problem', 'import_item', 'import_row', 'import_profile', 'import_run'];

const RUNS = `
  create table import_run (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('orgUnits', 'positions', 'employees', 'posts')),
    file_name text not null check (char_length(file_name) <= 2000),
    state text not null check (state in
      ('reading', 'ready', 'checking', 'checked', 'applying', 'applied', 'failed', 'interrupted', 'cancelled')),
    phase text,
    progress_done int not null default 0,
    progress_total int,
    version int not null default 1,
    file_format jsonb not null,
    columns jsonb not null default '[]',
    row_count int,
    mapping jsonb not null default '[]',
    treatments jsonb not null default '[]',
    mode text not null default 'add' check (mode in ('add', 'full')),
    effective_date date not null,
    without_bad_rows boolean not null default false,
    summary jsonb,
    fingerprint text,
    confirmed_leaving int,
    error text,
    owner uuid,
    heartbeat_at timestamptz,
    created_by text not null,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  );
  create index import_run_created on import_run (created_at desc, id);
  create table import_profile (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    name text not null check (char_length(name) between 1 and 100),
    version int not null default 1,
    headers jsonb not null,
    fingerprint text not null,
    mapping jsonb not null,
    treatments jsonb not null,
    updated_by text not null,
    updated_at timestamptz not null default now()
  );
  create unique index import_profile_name on import_profile (kind, lower(name));
  create index import_profile_fingerprint on import_profile (kind, md5(fingerprint));`;

const STAGING = `
  create table import_row (
    run_id uuid not null references import_run on delete cascade,
    line int not null,
    cells jsonb not null,
    primary key (run_id, line)
  );
  create table import_item (
    no bigint generated always as identity primary key,
    run_id uuid not null references import_run on delete cascade,
    entity text not null check (entity in ('unit', 'position', 'employee', 'post')),
    line int,
    id uuid not null default gen_random_uuid(),
    skip boolean not null default false,
    data jsonb not null,
    key text generated always as (lower(normalize(data->>'externalKey', NFC))) stored,
    parent_key text generated always as (lower(normalize(coalesce(data->>'parent', data->>'superior'), NFC))) stored
  );
  create index import_item_key on import_item (run_id, entity, key);
  create index import_item_line on import_item (run_id, line);
  create table import_problem (
    no bigint generated always as identity primary key,
    run_id uuid not null references import_run on delete cascade,
    line int,
    column_name text not null,
    value text not null,
    code text not null,
    details jsonb not null default '{}',
    severity text not null check (severity in ('error', 'warning', 'info')),
    problem text,
    key text,
    choice text,
    effect text check (effect in ('skip', 'clear', 'set')),
    field text,
    target text
  );
  create index import_problem_run on import_problem (run_id, line, no);
  create table import_change (
    no bigint generated always as identity primary key,
    run_id uuid not null references import_run on delete cascade,
    entity text not null,
    action text not null check (action in ('new', 'changed', 'leaving')),
    key text not null,
    label text not null,
    line int,
    target_id uuid not null,
    before jsonb,
    after jsonb,
    merged jsonb,
    derived jsonb
  );
  create index import_change_run on import_change (run_id, entity, action, no);`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(RUNS);
  await knex.raw(STAGING);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`drop table ${TABLES.join(', ')}`);
};
