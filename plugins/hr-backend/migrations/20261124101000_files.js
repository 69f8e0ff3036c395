// @ts-check

// What is in a file is compressed already: stored as it is, outside of the row.
const FILES = `
  create table file (
    id uuid primary key default gen_random_uuid(),
    media_type text not null check (char_length(media_type) between 3 and 100),
    size bigint not null default 0 check (size >= 0),
    sha256 text not null default '' check (sha256 = '' or sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null default now()
  );
  create table file_chunk (
    file_id uuid not null references file on delete cascade,
    no int not null check (no >= 0),
    bytes bytea not null check (octet_length(bytes) between 1 and 262144),
    primary key (file_id, no)
  );
  alter table file_chunk alter column bytes set storage external;`;

const DOCUMENTS = `
  create table person_document (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete restrict,
    document_class text not null
      check (document_class in ('contract', 'certificate', 'sickNote', 'reference', 'payroll', 'application', 'other')),
    name text not null check (char_length(name) between 1 and 200),
    document_date date not null,
    file_id uuid not null unique references file,
    deleted_at timestamptz,
    deleted_by text,
    version int not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null
  );
  create index person_document_person on person_document (person_id, document_date desc, id);
  create index person_document_class on person_document (document_class, document_date);
  create trigger person_document_touch before update on person_document for each row execute function touch_row();

  create table person_photo (
    person_id uuid primary key references person on delete cascade,
    small_file_id uuid references file,
    medium_file_id uuid references file,
    large_file_id uuid references file,
    version int not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null,
    check (num_nulls(small_file_id, medium_file_id, large_file_id) in (0, 3))
  );
  create trigger person_photo_touch before update on person_photo for each row execute function touch_row();`;

const PRIVACY = `
  alter table person add column anonymised_at timestamptz;
  create table privacy_export (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete cascade,
    language text not null check (language in ('de', 'en')),
    includes_special boolean not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'ready', 'failed', 'expired')),
    done int not null default 0,
    total int not null default 0,
    archive_file_id uuid references file,
    page_file_id uuid references file,
    error text,
    owner uuid,
    heartbeat_at timestamptz,
    expires_at timestamptz,
    created_at timestamptz not null default now(),
    created_by text not null
  );
  create index privacy_export_person on privacy_export (person_id, created_at desc);
  create unique index privacy_export_one_at_a_time on privacy_export (person_id) where state in ('waiting', 'running');

  create table privacy_erasure (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete cascade,
    state text not null default 'requested' check (state in ('requested', 'withdrawn', 'running', 'done')),
    reason text not null check (char_length(reason) between 3 and 500),
    requested_by text not null,
    requested_at timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    version int not null default 1,
    updated_at timestamptz not null default now(),
    constraint privacy_erasure_four_eyes check (state not in ('running', 'done') or decided_by <> requested_by)
  );
  create unique index privacy_erasure_one_at_a_time on privacy_erasure (person_id) where state in ('requested', 'running');
  create index privacy_erasure_requested on privacy_erasure (requested_at desc, id);
  create trigger privacy_erasure_touch before update on privacy_erasure for each row execute function touch_row();

  create table retention_run (
    id uuid primary key default gen_random_uuid(),
    at timestamptz not null default now(),
    created_by text not null,
    dry_run boolean not null,
    counts jsonb not null check (jsonb_typeof(counts) = 'object')
  );
  create index retention_run_at on retention_run (at desc);`;

/**
 * What happened stays on record and cannot be changed, with two exceptions that each transaction has to ask for: an erasure takes
 * the values out of events about the person, and the retention job removes old events.
 */
const AUDIT = `
  create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'TRUNCATE' and current_setting('tos.audit_retention', true) = 'on' then return null; end if;
      raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege';
    end $$;`;
const AUDIT_BEFORE = `
  create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege'; end $$;`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const part of [FILES, DOCUMENTS, PRIVACY, AUDIT]) await knex.raw(part);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(AUDIT_BEFORE);
  await knex.raw('drop table retention_run, privacy_erasure, privacy_export, person_photo, person_document, file_chunk, file');
  await knex.raw('alter table person drop column anonymised_at');
};
