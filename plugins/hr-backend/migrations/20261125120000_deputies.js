// @ts-check

/** Who stands in for whom by date. One deputy per rank at a time, and nobody twice for the same person. */
const DEPUTIES = `
  create table person_deputy (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete cascade deferrable,
    deputy_id uuid not null references person on delete cascade deferrable check (deputy_id <> person_id),
    rank int not null default 1 check (rank between 1 and 3),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    version int not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null,
    constraint person_deputy_one_per_rank exclude using gist (
      (person_id::text) public.gist_text_ops with =, rank with =, daterange(valid_from, valid_to) with &&) deferrable,
    constraint person_deputy_once exclude using gist (
      (person_id::text) public.gist_text_ops with =, (deputy_id::text) public.gist_text_ops with =,
      daterange(valid_from, valid_to) with &&) deferrable
  );
  create index person_deputy_person on person_deputy (person_id, valid_from);
  create index person_deputy_deputy on person_deputy (deputy_id);
  create trigger person_deputy_touch before update on person_deputy for each row execute function touch_row();`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(DEPUTIES);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table person_deputy');
};
