// @ts-check

/** Tables of people, org units and positions, children last. */
const TABLES = [
  'person',
  'person_private',
  'employment',
  'contract_version',
  'org_unit',
  'position',
  'assignment',
  'reporting_line',
  'audit_event',
];

/** Columns that every table of master data has. */
const HOUSEKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null`;

// The exclusion constraints compare ids as text: the planner would use their GiST indexes for look-ups by id otherwise, at ten
// times the cost of the B-tree indexes.
const PEOPLE = `
  create table person (
    id uuid primary key default gen_random_uuid(),
    external_key text not null check (char_length(external_key) between 1 and 100),
    username text check (char_length(username) between 1 and 200),
    entity_name text not null unique check (char_length(entity_name) between 1 and 63),
    first_name text not null check (char_length(first_name) <= 200),
    last_name text not null check (char_length(last_name) between 1 and 200),
    title text check (char_length(title) <= 100),
    email text check (char_length(email) <= 254),
    email_key text,
    phone text check (char_length(phone) <= 50),
    mobile text check (char_length(mobile) <= 50),
    location text check (char_length(location) <= 200),
    locale text check (locale in ('de', 'en')),
    keycloak_sub text unique check (char_length(keycloak_sub) between 1 and 255),
    sort_name text not null,
    search_text text not null,
    ${HOUSEKEEPING}
  );
  create unique index person_external_key on person (lower(normalize(external_key, NFC)));
  create unique index person_username on person (lower(normalize(username, NFC)));
  create index person_sort on person (sort_name, id);
  create index person_email_key on person (email_key);
  create index person_location on person (location);
  create index person_search on person using gin (search_text public.gin_trgm_ops);

  create table person_private (
    person_id uuid primary key references person on delete cascade deferrable,
    birth_date date,
    email text check (char_length(email) <= 254),
    phone text check (char_length(phone) <= 50),
    address text check (char_length(address) <= 500),
    ${HOUSEKEEPING}
  );

  create table employment (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete cascade deferrable,
    staff_no text not null check (char_length(staff_no) between 1 and 50),
    kind text not null check (kind in ('regular', 'minijob', 'apprentice', 'temp', 'executive')),
    entry_date date not null default '-infinity',
    exit_date date check (exit_date >= entry_date),
    federal_state text check (federal_state in ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
    municipality_flags text[] not null default '{}'
      check (municipality_flags <@ array['mariaeHimmelfahrt', 'fronleichnamSN', 'fronleichnamTH', 'augsburg']),
    ${HOUSEKEEPING}
  );
  create unique index employment_staff_no on employment (lower(normalize(staff_no, NFC)));
  create index employment_person on employment (person_id, entry_date, exit_date);
  create index employment_staff_no_search on employment using gin (lower(staff_no) public.gin_trgm_ops);

  create table contract_version (
    id uuid primary key default gen_random_uuid(),
    employment_id uuid not null references employment on delete cascade deferrable,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    weekly_minutes int not null check (weekly_minutes between 0 and 10080),
    working_time_model text not null default 'fixedDays'
      check (working_time_model in ('fixedDays', 'flexitime', 'shift', 'annual', 'onCall', 'trust')),
    cost_centre text check (char_length(cost_centre) <= 50),
    ${HOUSEKEEPING},
    constraint contract_version_one_at_a_time
      exclude using gist ((employment_id::text) public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) deferrable
  );`;

const ORGANISATION = `
  create table org_unit (
    id uuid primary key default gen_random_uuid(),
    external_key text not null check (char_length(external_key) between 1 and 100),
    entity_name text not null unique check (char_length(entity_name) between 1 and 63),
    parent_id uuid references org_unit deferrable check (parent_id <> id),
    name text not null check (char_length(name) between 1 and 200),
    name_en text check (char_length(name_en) between 1 and 200),
    kind text not null default 'department' check (kind in ('company', 'site', 'division', 'department', 'team', 'staff')),
    lead_position_id uuid,
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    search_text text not null,
    ${HOUSEKEEPING}
  );
  create unique index org_unit_external_key on org_unit (lower(normalize(external_key, NFC)));
  create index org_unit_parent on org_unit (parent_id);
  create index org_unit_search on org_unit using gin (search_text public.gin_trgm_ops);

  create table position (
    id uuid primary key default gen_random_uuid(),
    external_key text not null check (char_length(external_key) between 1 and 100),
    org_unit_id uuid not null references org_unit deferrable,
    title text not null check (char_length(title) between 1 and 200),
    title_en text check (char_length(title_en) between 1 and 200),
    cost_centre text check (char_length(cost_centre) <= 50),
    grade text check (char_length(grade) <= 50),
    budget_fte int not null default 1000 check (budget_fte between 0 and 1000000),
    holder_undisclosed int not null default 0 check (holder_undisclosed between 0 and 100000),
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    ${HOUSEKEEPING}
  );
  create unique index position_external_key on position (lower(normalize(external_key, NFC)));
  create index position_org_unit on position (org_unit_id);
  alter table org_unit add constraint org_unit_lead_position
    foreign key (lead_position_id) references position deferrable;
  create index org_unit_lead on org_unit (lead_position_id);

  create table assignment (
    id uuid primary key default gen_random_uuid(),
    employment_id uuid not null references employment on delete cascade deferrable,
    position_id uuid not null references position deferrable,
    share int not null default 1000 check (share between 1 and 1000),
    is_primary boolean not null default true,
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    ${HOUSEKEEPING},
    constraint assignment_no_overlap exclude using gist (
      (employment_id::text) public.gist_text_ops with =, (position_id::text) public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) deferrable,
    constraint assignment_one_primary exclude using gist (
      (employment_id::text) public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) where (is_primary) deferrable
  );
  create index assignment_employment on assignment (employment_id, is_primary);
  create index assignment_position on assignment (position_id);

  create table reporting_line (
    id uuid primary key default gen_random_uuid(),
    position_id uuid not null references position on delete cascade deferrable,
    manager_position_id uuid not null references position on delete cascade deferrable check (manager_position_id <> position_id),
    kind text not null check (kind in ('solid', 'dotted')),
    topic text check (char_length(topic) <= 200),
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    ${HOUSEKEEPING},
    constraint reporting_line_one_solid exclude using gist (
      (position_id::text) public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) where (kind = 'solid') deferrable,
    constraint reporting_line_no_overlap exclude using gist (
      (position_id::text) public.gist_text_ops with =, (manager_position_id::text) public.gist_text_ops with =,
      coalesce(topic, '') public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) deferrable
  );
  create index reporting_line_position on reporting_line (position_id);
  create index reporting_line_manager on reporting_line (manager_position_id);`;

const AUDIT = `
  create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null check (char_length(actor) between 1 and 400),
    action text not null check (action ~ '^[a-z][a-z.-]{2,79}$'),
    subject_type text not null check (char_length(subject_type) between 1 and 50),
    subject_id uuid,
    before jsonb check (jsonb_typeof(before) = 'object'),
    after jsonb check (jsonb_typeof(after) = 'object')
  );
  create index audit_event_subject on audit_event (subject_type, subject_id, id desc);
  create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege'; end $$;
  create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_audit_change();`;

/** Readers compare \`version\` to notice lost updates, so no writer may forget it. */
const TOUCH = `
  create function touch_row() returns trigger language plpgsql as $$
    begin new.version := old.version + 1; new.updated_at := now(); return new; end $$;
  ${TABLES.filter(table => table !== 'audit_event')
    .map(table => `create trigger ${table}_touch before update on ${table} for each row execute function touch_row();`)
    .join('\n  ')}`;

/**
 * Words that differ by a typing slip still find a person. The threshold is set on the function because it is a
 * session setting otherwise; \`similarity\` is called first so that the setting is known.
 */
const SEARCH = `
  select public.similarity('a', 'b');
  create function find_similar_people(word text) returns setof uuid language sql stable
    set pg_trgm.word_similarity_threshold = '0.45'
    as $$ select id from person where word operator(public.<%) search_text limit 2000 $$;`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // Two plugins that start at once must not create the same extension at the same moment.
  await knex.raw(`select pg_advisory_xact_lock(hashtext('tos.create-extension'))`);
  await knex.raw('create extension if not exists btree_gist schema public');
  await knex.raw('create extension if not exists pg_trgm schema public');
  for (const part of [PEOPLE, ORGANISATION, AUDIT, TOUCH, SEARCH]) {
    await knex.raw(part);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop function find_similar_people');
  await knex.raw(`drop table ${TABLES.join(', ')}`);
  await knex.raw('drop function touch_row, refuse_audit_change');
};
