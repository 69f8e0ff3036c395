// @ts-check

/** @param {string} alias */
const active = alias => `${alias}.entry_date <= day and (${alias}.exit_date is null or ${alias}.exit_date >= day)`;
/** @param {string} alias */
const valid = alias => `${alias}.valid_from <= day and (${alias}.valid_to is null or ${alias}.valid_to > day)`;

/**
 * Functions instead of sub-queries, because `rows` tells the planner how many rows to expect: its own guess for a recursive query is
 * so high that it would run the query anew for each person.
 */
const FUNCTIONS = [
  `units_below(top uuid, day date) returns setof uuid language sql stable parallel safe rows 20 as $$
    with recursive below(id) as (
      select u.id from org_unit u where u.id = top and ${valid('u')}
      union select u.id from below join org_unit u on u.parent_id = below.id and ${valid('u')})
    select id from below $$`,

  `held_positions(person_name text, day date) returns setof uuid language sql stable parallel safe rows 2 as $$
    select a.position_id from person p
      join employment e on e.person_id = p.id and ${active('e')}
      join assignment a on a.employment_id = e.id and ${valid('a')}
      where p.entity_name = person_name $$`,

  `led_units(person_name text, day date) returns setof uuid language sql stable parallel safe rows 20 as $$
    with recursive led(id) as (
      select u.id from org_unit u where u.lead_position_id in (select held_positions(person_name, day)) and ${valid('u')}
      union select u.id from led join org_unit u on u.parent_id = led.id and ${valid('u')})
    select id from led $$`,

  // Who sits in a led unit or reports by a solid line; never the person themselves.
  `managed_people(person_name text, day date) returns setof uuid language sql stable parallel safe rows 200 as $$
    (select e.person_id from position o
      join assignment a on a.position_id = o.id and ${valid('a')}
      join employment e on e.id = a.employment_id and ${active('e')}
      where o.org_unit_id in (select led_units(person_name, day))
    union
    select e.person_id from reporting_line r
      join assignment a on a.position_id = r.position_id and ${valid('a')}
      join employment e on e.id = a.employment_id and ${active('e')}
      where r.manager_position_id in (select held_positions(person_name, day)) and r.kind = 'solid' and ${valid('r')})
    except select p.id from person p where p.entity_name = person_name $$`,

  // Positions that lead one of the units or a unit above it.
  `lead_positions(units uuid[], day date) returns setof uuid language sql stable parallel safe rows 5 as $$
    with recursive up(id, parent_id, lead_position_id) as (
      select u.id, u.parent_id, u.lead_position_id from org_unit u where u.id = any(units) and ${valid('u')}
      union select u.id, u.parent_id, u.lead_position_id from up join org_unit u on u.id = up.parent_id and ${valid('u')})
    select lead_position_id from up where lead_position_id is not null $$`,

  `holder_names(positions uuid[], day date) returns setof text language sql stable parallel safe rows 5 as $$
    select p.entity_name from assignment a
      join employment e on e.id = a.employment_id and ${active('e')}
      join person p on p.id = e.person_id
      where a.position_id = any(positions) and ${valid('a')} $$`,

  // managed_people, seen from below: the names of all whom it would give this person to.
  `manager_names(person uuid, day date) returns setof text language sql stable parallel safe rows 5 as $$
    with held as (
      select o.id, o.org_unit_id from employment e
        join assignment a on a.employment_id = e.id and ${valid('a')}
        join position o on o.id = a.position_id
        where e.person_id = person and ${active('e')}
    ), superiors as (
      select lead_positions(array(select org_unit_id from held), day) as id
      union select r.manager_position_id from reporting_line r
        where r.position_id in (select id from held) and r.kind = 'solid' and ${valid('r')})
    select holder_names(array(select id from superiors), day)
    except select p.entity_name from person p where p.id = person $$`,
];

/** @param {string} text */
const nameOf = text => text.slice(0, text.indexOf('('));

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const text of FUNCTIONS) {
    await knex.raw(`create function ${text}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`drop function ${[...FUNCTIONS].reverse().map(nameOf).join(', ')}`);
};
