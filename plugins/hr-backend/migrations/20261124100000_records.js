// @ts-check

const HOUSEKEEPING = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  updated_by text not null`;

const NEW_TABLES = ['working_time_model', 'person_sensitive'];

const PEOPLE = `
  alter table person_private
    add column gender text check (gender in ('female', 'male', 'diverse', 'unstated')),
    add column iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    add column bic text check (bic ~ '^([A-Z0-9]{8}|[A-Z0-9]{11})$'),
    add column account_holder text check (char_length(account_holder) between 1 and 200),
    add column emergency_contacts jsonb not null default '[]'
      check (jsonb_typeof(emergency_contacts) = 'array' and jsonb_array_length(emergency_contacts) <= 5),
    add column photo_consent boolean not null default false,
    add column birthday_visible boolean not null default false;
  alter table employment
    add column exit_reason text check (exit_reason in
      ('resignation', 'dismissal', 'agreement', 'endOfTerm', 'retirement', 'death', 'other')),
    add column health_insurance text check (health_insurance in ('statutory', 'private'));
  create table person_sensitive (
    person_id uuid primary key references person on delete cascade deferrable,
    disability text not null default 'none' check (disability in ('none', 'equal', 'severe')),
    disability_from date,
    disability_to date check (disability_to > disability_from),
    maternity_expected date,
    ${HOUSEKEEPING}
  );`;

const MODELS = `
  create table working_time_model (
    id uuid primary key default gen_random_uuid(),
    name text not null check (char_length(name) between 1 and 100),
    name_en text check (char_length(name_en) between 1 and 100),
    type text not null check (type in ('fixedDays', 'flexitime', 'shift', 'annual', 'onCall', 'trust')),
    cycle_weeks int not null check (cycle_weeks between 1 and 8),
    days jsonb not null check (jsonb_typeof(days) = 'array' and jsonb_array_length(days) = cycle_weeks),
    frame jsonb check (jsonb_typeof(frame) = 'object'),
    core jsonb not null default '[]' check (jsonb_typeof(core) = 'array'),
    day_value_minutes int check (day_value_minutes between 0 and 1440),
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    ${HOUSEKEEPING}
  );
  create unique index working_time_model_name on working_time_model (lower(normalize(name, NFC)));
  alter table contract_version
    add column working_time_model_id uuid references working_time_model deferrable,
    add column cost_object text check (char_length(cost_object) between 1 and 50),
    add column pay_kind text check (pay_kind in ('salary', 'hourly')),
    add column other_employer_minutes int check (other_employer_minutes between 0 and 1440);
  create index contract_version_model on contract_version (working_time_model_id);
  create index contract_version_cost_centre on contract_version (cost_centre);`;

/** The importer knows the type of a model only: a version whose type it changes no longer follows the model it had. */
const FORGET = `
  create function forget_working_time_model() returns trigger language plpgsql as $$
    begin
      if new.working_time_model <> old.working_time_model and new.working_time_model_id is not distinct from old.working_time_model_id
        then new.working_time_model_id := null; end if;
      return new;
    end $$;
  create trigger contract_version_forget_model before update on contract_version
    for each row execute function forget_working_time_model();`;

/** @param {number[]} week */
const everyWeek = week => [[...week, 0, 0]];
const SHIFTS = [
  [480, 480, 480, 480, 480, 0, 0],
  [480, 480, 480, 480, 480, 0, 0],
  [480, 480, 480, 480, 480, 0, 0],
];
const CORE = [1, 2, 3, 4].map(weekday => ({ weekday, from: '09:00', to: '15:00' })).concat({ weekday: 5, from: '09:00', to: '12:00' });
const FRAME = { from: '06:00', to: '20:00' };

/** The usual models; a company renames, ends or adds to them. */
const SEEDS = [
  { name: 'Vollzeit 40 h', name_en: 'Full time 40 h', type: 'fixedDays', days: everyWeek([480, 480, 480, 480, 480]) },
  { name: 'Vollzeit 37,5 h', name_en: 'Full time 37.5 h', type: 'fixedDays', days: everyWeek([450, 450, 450, 450, 450]) },
  { name: 'Teilzeit 30 h', name_en: 'Part time 30 h', type: 'fixedDays', days: everyWeek([360, 360, 360, 360, 360]) },
  { name: 'Teilzeit 20 h, vormittags', name_en: 'Part time 20 h, mornings', type: 'fixedDays', days: everyWeek([240, 240, 240, 240, 240]) },
  {
    name: 'Gleitzeit 40 h',
    name_en: 'Flexitime 40 h',
    type: 'flexitime',
    days: everyWeek([480, 480, 480, 480, 480]),
    frame: FRAME,
    core: CORE,
  },
  { name: '2-Schicht 40 h', name_en: 'Two shifts 40 h', type: 'shift', days: SHIFTS.slice(1) },
  { name: '3-Schicht 40 h', name_en: 'Three shifts 40 h', type: 'shift', days: SHIFTS },
  { name: 'Vertrauensarbeitszeit 40 h', name_en: 'Trust-based 40 h', type: 'trust', days: everyWeek([480, 480, 480, 480, 480]) },
  {
    name: 'Arbeit auf Abruf',
    name_en: 'Work on call',
    type: 'onCall',
    days: everyWeek([0, 0, 0, 0, 0]),
    day_value_minutes: 240,
  },
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const part of [PEOPLE, MODELS, FORGET]) await knex.raw(part);
  for (const table of NEW_TABLES) {
    await knex.raw(`create trigger ${table}_touch before update on ${table} for each row execute function touch_row()`);
  }
  await knex('working_time_model').insert(
    SEEDS.map(({ days, frame, core, ...model }) => ({
      ...model,
      cycle_weeks: days.length,
      days: JSON.stringify(days),
      frame: frame ? JSON.stringify(frame) : null,
      core: JSON.stringify(core ?? []),
      created_by: 'plugin:hr',
      updated_by: 'plugin:hr',
    })),
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop trigger contract_version_forget_model on contract_version; drop function forget_working_time_model');
  await knex.raw('drop index contract_version_cost_centre');
  await knex.raw(`alter table contract_version drop column working_time_model_id, drop column cost_object, drop column pay_kind,
    drop column other_employer_minutes`);
  await knex.raw(`drop table ${NEW_TABLES.join(', ')}`);
  await knex.raw('alter table employment drop column exit_reason, drop column health_insurance');
  await knex.raw(`alter table person_private drop column gender, drop column iban, drop column bic, drop column account_holder,
    drop column emergency_contacts, drop column photo_consent, drop column birthday_visible`);
};
