// @ts-check

const STAGES = `('candidate', 'offerAccepted', 'preboarding', 'probation', 'active', 'onLeave', 'noticeGiven', 'offboarding', 'left',
  'declined', 'anonymised')`;

/** Columns that every table of master data has. */
const HOUSEKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null`;

// An employment without a row has never been moved: its stage follows from its dates.
const LIFE_CYCLE = `
  create table life_cycle (
    employment_id uuid primary key references employment on delete cascade deferrable,
    stage text not null check (stage in ${STAGES}),
    since date not null,
    leave_kind text check (leave_kind in ('parental', 'longSick', 'care', 'unpaid')),
    leave_until date check (leave_until >= since),
    no_position boolean not null default false,
    ${HOUSEKEEPING},
    check ((stage = 'onLeave') = (leave_kind is not null)),
    check (stage = 'onLeave' or leave_until is null)
  );
  create table life_cycle_step (
    id bigint generated always as identity primary key,
    employment_id uuid not null references employment on delete cascade deferrable,
    from_stage text not null check (from_stage in ${STAGES}),
    to_stage text not null check (to_stage in ${STAGES}),
    effective_on date not null,
    reason text check (char_length(reason) between 1 and 1000),
    at timestamptz not null default now(),
    actor text not null check (char_length(actor) between 1 and 400)
  );
  create index life_cycle_step_employment on life_cycle_step (employment_id, id);

  create table leave_certificate (
    id uuid primary key default gen_random_uuid(),
    employment_id uuid not null references employment on delete cascade deferrable,
    year int not null check (year between 1950 and 2199),
    employed_from date not null,
    employed_to date not null check (employed_to >= employed_from),
    entitled_days int not null check (entitled_days between 0 and 366000),
    granted_days int not null check (granted_days between 0 and 366000),
    paid_out_days int not null check (paid_out_days between 0 and 366000),
    place text not null check (char_length(place) between 1 and 100),
    issued_on date not null,
    issued_by text not null,
    created_at timestamptz not null default now()
  );
  create index leave_certificate_employment on leave_certificate (employment_id, created_at);

  alter table person add column keycloak_linked_at timestamptz;
  update person p set keycloak_linked_at = (
    select max(v.at) from audit_event v
      where v.subject_type = 'person' and v.subject_id = p.id and v.action = 'person.account.link')
    where p.keycloak_sub is not null;
  create function note_account_link() returns trigger language plpgsql as $$
    begin
      new.keycloak_linked_at := case when new.keycloak_sub is null then null else now() end;
      return new;
    end $$;
  create trigger person_account_link before update of keycloak_sub on person
    for each row when (new.keycloak_sub is distinct from old.keycloak_sub) execute function note_account_link();`;

const CHECKLISTS = `
  create table checklist_template (
    id uuid primary key default gen_random_uuid(),
    title_de text not null check (char_length(title_de) between 1 and 200),
    title_en text not null check (char_length(title_en) between 1 and 200),
    trigger text not null check (trigger in ('preboarding', 'active', 'onLeave', 'noticeGiven', 'offboarding', 'left')),
    is_active boolean not null default true,
    ${HOUSEKEEPING}
  );
  create table checklist_template_item (
    template_id uuid not null references checklist_template on delete cascade,
    place int not null check (place between 0 and 99),
    text_de text not null check (char_length(text_de) between 1 and 500),
    text_en text not null check (char_length(text_en) between 1 and 500),
    owner_role text not null check (owner_role in ('hr', 'lead', 'it', 'person', 'named')),
    owner_id uuid references person on delete set null,
    anchor text not null check (anchor in ('entry', 'exit', 'start')),
    offset_months int not null default 0 check (offset_months between -24 and 24),
    offset_days int not null check (offset_days between -730 and 730),
    source text check (char_length(source) between 1 and 100),
    required boolean not null default true,
    primary key (template_id, place)
  );

  create table checklist (
    id uuid primary key default gen_random_uuid(),
    employment_id uuid not null references employment on delete cascade deferrable,
    template_id uuid references checklist_template on delete set null,
    template_version int not null,
    trigger text not null,
    title_de text not null,
    title_en text not null,
    started_on date not null,
    stopped_at timestamptz,
    created_at timestamptz not null default now(),
    created_by text not null
  );
  create unique index checklist_once_at_a_time on checklist (employment_id, template_id) where stopped_at is null;
  create index checklist_employment on checklist (employment_id);

  create table checklist_item (
    id uuid primary key default gen_random_uuid(),
    checklist_id uuid not null references checklist on delete cascade,
    place int not null,
    text_de text not null,
    text_en text not null,
    owner_role text not null check (owner_role in ('hr', 'lead', 'it', 'person', 'named')),
    owner_id uuid references person on delete set null,
    anchor text not null check (anchor in ('entry', 'exit', 'start')),
    offset_months int not null,
    offset_days int not null,
    source text,
    required boolean not null,
    state text not null default 'open' check (state in ('open', 'done', 'notApplicable')),
    note text check (char_length(note) between 1 and 1000),
    decided_by text,
    decided_at timestamptz,
    ${HOUSEKEEPING},
    unique (checklist_id, place),
    check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
    check (not (required and state = 'notApplicable' and note is null))
  );
  create index checklist_item_open on checklist_item (checklist_id) where state = 'open';
  create index checklist_item_decided on checklist_item (decided_at) where state <> 'open';

  create table checklist_reminder (
    item_id uuid not null references checklist_item on delete cascade,
    person_id uuid not null references person on delete cascade,
    reminded_on date not null,
    primary key (item_id, person_id, reminded_on)
  );
  ${['life_cycle', 'checklist_template', 'checklist_item']
    .map(table => `create trigger ${table}_touch before update on ${table} for each row execute function touch_row();`)
    .join('\n  ')}`;

/** @param {string} alias */
const valid = alias => `${alias}.valid_from <= day and (${alias}.valid_to is null or ${alias}.valid_to > day)`;

/**
 * Who leads the holder of an employment on a day: whoever works here on \`today\` and holds the next occupied position up the solid
 * line. Somebody who has not begun yet is led by whoever leads their position on the first day.
 */
const DIRECT_LEADS = `
  create function direct_leads(employment uuid, day date, today date) returns setof uuid language sql stable parallel safe rows 2 as $$
    with recursive line(position_id, level) as (
      select a.position_id, 0 from assignment a where a.employment_id = employment and ${valid('a')}
      union select r.manager_position_id, line.level + 1 from line
        join reporting_line r on r.position_id = line.position_id and r.kind = 'solid' and ${valid('r')}
        where line.level < 50
    ), holders as (
      select distinct line.level, e.person_id from line
        join assignment a on a.position_id = line.position_id and ${valid('a')}
        join employment e on e.id = a.employment_id and e.entry_date <= today and (e.exit_date is null or e.exit_date >= today)
        where line.level > 0 and e.person_id <> (select own.person_id from employment own where own.id = employment))
    select person_id from holders where level = (select min(level) from holders) $$;`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const part of [LIFE_CYCLE, CHECKLISTS, DIRECT_LEADS]) await knex.raw(part);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop function direct_leads');
  await knex.raw('drop table checklist_reminder, checklist_item, checklist, checklist_template_item, checklist_template');
  await knex.raw('drop table leave_certificate, life_cycle_step, life_cycle');
  await knex.raw('drop trigger person_account_link on person');
  await knex.raw('drop function note_account_link');
  await knex.raw('alter table person drop column keycloak_linked_at');
};
