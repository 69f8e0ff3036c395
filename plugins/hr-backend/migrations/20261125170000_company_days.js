// @ts-check

/** Days on which the company works less, by year or once; a day of one year may differ from that of every year. */
const COMPANY_DAYS = `
  create table company_day (
    id uuid primary key default gen_random_uuid(),
    day date not null check (day >= '1900-01-01' and day < '2200-01-01'),
    is_yearly boolean not null default false,
    last_year int check (last_year is null or (is_yearly and last_year between 1900 and 2199)),
    factor int not null check (factor in (0, 500, 1000)),
    name_de text not null check (char_length(name_de) between 1 and 100),
    name_en text not null check (char_length(name_en) between 1 and 100),
    version int not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null,
    constraint company_day_once exclude using gist (
      (case when is_yearly then 'yearly' else 'once' end) public.gist_text_ops with =,
      (company_day_key(day, is_yearly)) public.gist_text_ops with =,
      int4range(extract(year from day)::int, case when is_yearly then last_year else extract(year from day)::int end, '[]') with &&)
  );
  create trigger company_day_touch before update on company_day for each row execute function touch_row();`;

/** Month and day of one that comes every year, the whole date of another. */
const DAY_KEY = `
  create function company_day_key(day date, is_yearly boolean) returns text language sql immutable as $$
    select case when is_yearly then extract(month from day) || '-' || extract(day from day)
      else extract(year from day) || '-' || extract(doy from day) end $$;`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(DAY_KEY);
  await knex.raw(COMPANY_DAYS);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table company_day; drop function company_day_key');
};
