// @ts-check

const REQUESTS = `
  create table person_change_request (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete cascade deferrable,
    state text not null default 'requested' check (state in ('requested', 'approved', 'rejected', 'withdrawn')),
    proposal jsonb not null check (jsonb_typeof(proposal) = 'object'),
    base jsonb not null check (jsonb_typeof(base) = 'object'),
    note text check (char_length(note) <= 500),
    decided_by text,
    decided_at timestamptz,
    decision_note text check (char_length(decision_note) <= 500),
    version int not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null,
    check ((state = 'requested') = (decided_at is null))
  );
  create index person_change_request_person on person_change_request (person_id, created_at desc);
  create index person_change_request_state on person_change_request (state, created_at, id);
  create trigger person_change_request_touch before update on person_change_request for each row execute function touch_row();`;

/** Views belong to an account, not to a person of HR: whoever signs in may keep some. */
const VIEWS = `
  create table person_view (
    id uuid primary key default gen_random_uuid(),
    owner text not null check (char_length(owner) between 1 and 400),
    name text not null check (char_length(name) between 1 and 100),
    query jsonb not null check (jsonb_typeof(query) = 'object'),
    columns jsonb not null check (jsonb_typeof(columns) = 'array'),
    created_at timestamptz not null default now()
  );
  create unique index person_view_name on person_view (owner, lower(normalize(name, NFC)));`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(REQUESTS);
  await knex.raw(VIEWS);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table person_view, person_change_request');
};
