// @ts-check

const MOVED = ['cycle_weeks', 'days', 'frame', 'core', 'day_value_minutes'];

/** What counts from which day on. A model has rules at any time: the first version begins with time, the last is open. */
const VERSIONS = `
  create table working_time_version (
    id uuid primary key default gen_random_uuid(),
    working_time_model_id uuid not null references working_time_model on delete cascade deferrable,
    valid_from date not null default '-infinity',
    valid_to date check (valid_to > valid_from),
    cycle_weeks int not null check (cycle_weeks between 1 and 8),
    cycle_start date check (extract(isodow from cycle_start) = 1),
    days jsonb not null check (jsonb_typeof(days) = 'array' and jsonb_array_length(days) = cycle_weeks),
    shifts jsonb check (jsonb_typeof(shifts) = 'array' and jsonb_array_length(shifts) = cycle_weeks),
    frame jsonb check (jsonb_typeof(frame) = 'object'),
    core jsonb not null default '[]' check (jsonb_typeof(core) = 'array'),
    day_value_minutes int check (day_value_minutes between 0 and 1440),
    version int not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null,
    constraint working_time_version_cycle check (cycle_weeks = 1 or cycle_start is not null),
    constraint working_time_version_one_at_a_time exclude using gist
      ((working_time_model_id::text) public.gist_text_ops with =, daterange(valid_from, valid_to) with &&) deferrable
  );
  create index working_time_version_model on working_time_version (working_time_model_id, valid_from);
  create trigger working_time_version_touch before update on working_time_version for each row execute function touch_row();
  insert into working_time_version
      (working_time_model_id, cycle_weeks, cycle_start, days, frame, core, day_value_minutes, created_at, created_by, updated_by)
    select id, cycle_weeks, case when cycle_weeks > 1 then date '2026-01-05' end, days, frame, core, day_value_minutes,
        created_at, created_by, updated_by from working_time_model;
  alter table working_time_model ${MOVED.map(column => `drop column ${column}`).join(', ')};`;

/** The rules of today go back to the model. */
const BACK = `
  alter table working_time_model
    add column cycle_weeks int check (cycle_weeks between 1 and 8),
    add column days jsonb,
    add column frame jsonb check (jsonb_typeof(frame) = 'object'),
    add column core jsonb not null default '[]' check (jsonb_typeof(core) = 'array'),
    add column day_value_minutes int check (day_value_minutes between 0 and 1440);
  update working_time_model m set (${MOVED.join(', ')}) = (
    select ${MOVED.map(column => `v.${column}`).join(', ')} from working_time_version v
      where v.working_time_model_id = m.id and (v.valid_to is null or v.valid_to > current_date) order by v.valid_from limit 1);
  alter table working_time_model alter cycle_weeks set not null, alter days set not null,
    add constraint working_time_model_check check (jsonb_typeof(days) = 'array' and jsonb_array_length(days) = cycle_weeks);
  drop table working_time_version;`;

/** @param {string} from @param {string} to */
const fiveDays = (from, to) => [...Array(5).fill({ from, to, breakMinutes: 30 }), null, null];
const EARLY = fiveDays('06:00', '14:30');
const LATE = fiveDays('14:00', '22:30');
const NIGHT = fiveDays('22:00', '06:30');

/** Usual times for the shift models that every company begins with, as long as nobody has changed them. */
const SHIFTS = { '2-Schicht 40 h': [EARLY, LATE], '3-Schicht 40 h': [EARLY, LATE, NIGHT] };

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(VERSIONS);
  for (const [name, shifts] of Object.entries(SHIFTS)) {
    await knex.raw(
      `update working_time_version v set shifts = :shifts from working_time_model m
         where m.id = v.working_time_model_id and m.name = :name and m.version = 1 and m.updated_by = 'plugin:hr'`,
      { name, shifts: JSON.stringify(shifts) },
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(BACK);
};
