// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    alter table org_unit add column merged_into_id uuid references org_unit deferrable check (merged_into_id <> id);
    create index org_unit_merged_into on org_unit (merged_into_id) where merged_into_id is not null`);
  // The groups of units that a unit has taken over: their entity names go on, so that what they own in the catalog keeps its owner.
  await knex.raw(`
    create function merged_names(unit uuid, day date) returns setof text language sql stable parallel safe rows 1 as $$
      with recursive merged(id, entity_name) as (
        select m.id, m.entity_name from org_unit m where m.merged_into_id = unit and m.valid_to <= day
        union select m.id, m.entity_name from merged join org_unit m on m.merged_into_id = merged.id and m.valid_to <= day)
      select entity_name from merged $$`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop function merged_names');
  await knex.raw('alter table org_unit drop column merged_into_id');
};
