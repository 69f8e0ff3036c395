// @ts-check

const HOUSEKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null`;

const TYPES = `
  create table absence_type (
    id uuid primary key default gen_random_uuid(),
    code text not null unique check (code ~ '^[a-z][a-zA-Z0-9]{1,39}$'),
    name text not null check (char_length(name) between 1 and 100),
    name_en text not null check (char_length(name_en) between 1 and 100),
    category text not null check (category in ('annual', 'special', 'unpaid', 'comp', 'training', 'homeOffice', 'other')),
    unit text not null check (unit in ('day', 'hour')),
    credit text not null check (credit in ('full', 'none', 'fillUp')),
    uses_leave_account boolean not null default false,
    approval text not null check (approval in ('none', 'chain')),
    substitute text not null default 'none' check (substitute in ('none', 'optional', 'required')),
    visibility text not null check (visibility in ('selfAndLead', 'teamNeutral', 'teamTyped')),
    negative_limit int not null default 0 check (negative_limit between 0 and 366000),
    works_meanwhile boolean not null default false,
    active boolean not null default true,
    sort int not null default 100,
    ${HOUSEKEEPING},
    check (not uses_leave_account or unit = 'day')
  );
  create trigger absence_type_touch before update on absence_type for each row execute function touch_row();`;

/**
 * `slot` is the time that an absence takes, whole days, halves and hours alike: what counts never meets another of the same employment.
 */
const REQUESTS = `
  create table absence_request (
    id uuid primary key default gen_random_uuid(),
    employment_id uuid not null references employment on delete cascade deferrable,
    type_id uuid not null references absence_type deferrable,
    from_date date not null,
    from_part text not null check (from_part in ('full', 'am', 'pm')),
    to_date date not null check (to_date >= from_date),
    to_part text not null check (to_part in ('full', 'am', 'pm')),
    from_time time,
    to_time time check (to_time > from_time),
    minutes int check (minutes between 1 and 1440),
    slot tsrange not null generated always as (tsrange(
      from_date + coalesce(from_time, case when from_part = 'pm' then time '12:00' else time '00:00' end),
      to_date + coalesce(to_time, case when to_part = 'am' then time '12:00' else time '24:00' end))) stored,
    state text not null check (state in ('pending', 'approved', 'rejected', 'withdrawn', 'cancelRequested', 'cancelled')),
    substitute_id uuid references person on delete set null deferrable,
    note text check (char_length(note) <= 500),
    decision_note text check (char_length(decision_note) <= 500),
    decided_by text,
    decided_at timestamptz,
    days_by_year jsonb not null default '{}' check (jsonb_typeof(days_by_year) = 'object'),
    total int not null default 0 check (total >= 0),
    allocations jsonb not null default '[]' check (jsonb_typeof(allocations) = 'array'),
    request_key uuid not null,
    entered_by_other boolean not null default false,
    ${HOUSEKEEPING},
    check ((from_time is null) = (to_time is null)),
    constraint absence_request_key unique (employment_id, request_key),
    constraint absence_request_no_overlap exclude using gist ((employment_id::text) public.gist_text_ops with =, slot with &&)
      where (state in ('pending', 'approved', 'cancelRequested'))
  );
  create index absence_request_days on absence_request (from_date, to_date) where (state in ('pending', 'approved', 'cancelRequested'));
  create index absence_request_employment on absence_request (employment_id, from_date);
  create index absence_request_open on absence_request (created_at) where (state in ('pending', 'cancelRequested'));
  create trigger absence_request_touch before update on absence_request for each row execute function touch_row();`;

const LEDGER = `
  create table leave_bucket (
    id uuid primary key default gen_random_uuid(),
    employment_id uuid not null references employment on delete cascade deferrable,
    leave_year int not null check (leave_year between 1995 and 2199),
    kind text not null check (kind in ('statutory', 'contractual', 'severeDisability', 'carry', 'manual')),
    carried_from text check (carried_from in ('statutory', 'contractual', 'severeDisability', 'manual')),
    usable_from date,
    expires_on date,
    expiry_rule text not null check (expiry_rule in ('yearEnd', 'march31', 'nextYear', 'longSickness', 'afterParentalLeave',
      'afterEmploymentBan', 'noticeMissing', 'contract', 'none')),
    created_at timestamptz not null default now(),
    check ((kind = 'carry') = (carried_from is not null))
  );
  create unique index leave_bucket_once on leave_bucket (employment_id, leave_year, kind, coalesce(carried_from, ''));
  create table leave_posting (
    id bigint generated always as identity primary key,
    leave_bucket_id uuid not null references leave_bucket on delete cascade deferrable,
    date date not null,
    leave_date date,
    delta int not null check (delta <> 0),
    kind text not null check (kind in ('grant', 'reduce', 'use', 'cancel', 'expire', 'correct', 'payout')),
    source_id text check (char_length(source_id) <= 100),
    reason text check (char_length(reason) <= 500),
    posted_by text not null check (char_length(posted_by) <= 400),
    at timestamptz not null default now()
  );
  create index leave_posting_bucket on leave_posting (leave_bucket_id, date);
  create index leave_posting_source on leave_posting (source_id);
  create function refuse_leave_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('tos.leave_erasure', true) = 'on' then return null; end if;
      -- Whoever is erased leaves a pseudonym where they stood as author.
      if tg_op = 'UPDATE' and current_setting('tos.forgetting', true) = 'on' then return null; end if;
      raise exception 'leave_posting is append-only' using errcode = 'insufficient_privilege';
    end $$;
  create trigger leave_posting_append_only before update or delete or truncate on leave_posting
    for each statement execute function refuse_leave_change();`;

/** Every column in every row: Backstage lets knex write null where one leaves a column out. */
const day = {
  unit: 'day',
  credit: 'full',
  approval: 'chain',
  visibility: 'teamNeutral',
  uses_leave_account: false,
  substitute: 'none',
  works_meanwhile: false,
};

/** The usual types; a company renames, ends or adds to them. */
const SEEDS = [
  {
    ...day,
    code: 'annualLeave',
    name: 'Erholungsurlaub',
    name_en: 'Annual leave',
    category: 'annual',
    uses_leave_account: true,
    substitute: 'optional',
  },
  { ...day, code: 'specialLeave', name: 'Sonderurlaub', name_en: 'Special leave', category: 'special' },
  { ...day, code: 'unpaidLeave', name: 'Unbezahlter Urlaub', name_en: 'Unpaid leave', category: 'unpaid', credit: 'none' },
  { ...day, code: 'timeOff', name: 'Freizeitausgleich', name_en: 'Time off in lieu', category: 'comp', credit: 'none' },
  {
    ...day,
    code: 'training',
    name: 'Fortbildung',
    name_en: 'Training',
    category: 'training',
    visibility: 'teamTyped',
  },
  {
    ...day,
    code: 'homeOffice',
    name: 'Homeoffice',
    name_en: 'Home office',
    category: 'homeOffice',
    approval: 'none',
    visibility: 'teamTyped',
    works_meanwhile: true,
    credit: 'none',
  },
  {
    ...day,
    code: 'doctor',
    name: 'Arzttermin',
    name_en: 'Doctor',
    category: 'other',
    unit: 'hour',
    credit: 'fillUp',
    visibility: 'selfAndLead',
  },
  { ...day, code: 'errand', name: 'Dienstbefreiung (Stunden)', name_en: 'Leave of absence (hours)', category: 'other', unit: 'hour' },
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const part of [TYPES, REQUESTS, LEDGER]) await knex.raw(part);
  const by = { created_by: 'plugin:hr', updated_by: 'plugin:hr' };
  await knex('absence_type').insert(SEEDS.map((type, i) => ({ ...type, sort: (i + 1) * 10, ...by })));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table leave_posting, leave_bucket, absence_request, absence_type');
  await knex.raw('drop function refuse_leave_change');
};
