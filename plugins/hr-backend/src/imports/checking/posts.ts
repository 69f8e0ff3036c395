import type { Staging } from '../Staging';
import { applyEffects, recordFinding } from './problemSql';
import { runSql } from '../runSql';

const POST = `i.run_id = :runId and i.entity = 'post' and not i.skip`;

/**
 * Gives a key of its own to each row that was chosen to be separate. The key is made of the row's content, so that shuffled rows
 * and the next file of the same kind give the same keys; equal rows are counted.
 */
async function separate({ knex, runId }: Staging, problem: 'placeholderReference' | 'duplicateKey') {
  await runSql(
    knex,
    `update import_item i set data = i.data || jsonb_build_object('externalKey', n.reference || '#' || n.sum || case when n.copy > 1 then '-' || n.copy else '' end)
     from (select no, reference, sum, row_number() over (partition by reference, sum order by line) copy from (
       select i.no, i.line, coalesce(i.data->>'externalKey', i.data->>'placeholder') reference, left(md5(i.data::text), 8) sum
       from import_item i join import_problem p on p.run_id = :runId and p.line = i.line and p.problem = :problem and p.choice = 'separate'
       where ${POST}) s) n
     where n.no = i.no`,
    { runId, problem },
  );
}

/** Finds rows that share a reference or have none, and gives each seat its key. */
export async function findSeats(staging: Staging) {
  const { runId } = staging;
  await recordFinding(staging, {
    problem: 'placeholderReference',
    field: 'externalKey',
    from: `(select i.*, count(*) over (partition by i.data->>'placeholder') n from import_item i where ${POST} and i.data->>'placeholder' is not null) i`,
    key: `lower(i.data->>'placeholder')`,
    value: `i.data->>'placeholder'`,
    details: `jsonb_build_object('count', i.n)`,
    bindings: { runId },
  });
  await applyEffects(staging, 'placeholderReference');
  await separate(staging, 'placeholderReference');
  await recordFinding(staging, {
    problem: 'duplicateKey',
    field: 'externalKey',
    from: `import_item i join (
      select key, count(*) n, min(line) first, max(line) last, (array_agg(line order by line))[1:20] lines
      from import_item i where ${POST} and key is not null group by key having count(*) > 1) d on d.key = i.key and ${POST}`,
    details: `jsonb_build_object('count', d.n, 'lines', array_to_string(d.lines, ', '))`,
    effect: `case when c.chosen = 'first' and i.line <> d.first or c.chosen = 'last' and i.line <> d.last then 'skip' end`,
    bindings: { runId },
  });
  await applyEffects(staging, 'duplicateKey');
  await separate(staging, 'duplicateKey');
}

/** Finds names that stand at several posts, and gives each person a key. */
export async function findHolders(staging: Staging) {
  const { knex, runId } = staging;
  await recordFinding(staging, {
    problem: 'repeatedHolder',
    field: 'holder',
    from: `import_item i join (
      select i.data->>'holderKey' holder, (array_agg(distinct key order by key))[1:20] keys, count(distinct key) n
      from import_item i where ${POST} and i.data->>'holderKey' is not null group by 1 having count(distinct key) > 1) h
      on h.holder = i.data->>'holderKey' and ${POST}`,
    key: `i.data->>'holderKey'`,
    details: `jsonb_build_object('count', h.n, 'keys', array_to_string(h.keys, ', '))`,
    bindings: { runId },
  });
  await runSql(
    knex,
    `update import_item i set data = i.data || jsonb_build_object('personKey', case
       when length(h.person) <= 50 then h.person else left(h.person, 41) || '-' || left(md5(h.person), 8) end)
     from (select i.no, case
         when p.choice is null or p.choice = 'onePerson' or (p.choice = 'together' and sum(coalesce((i.data->>'fte')::int, 1000)) over (partition by i.data->>'holderKey') <= 1000)
           then i.data->>'holderKey' else (i.data->>'holderKey') || '-' || i.key end person
       from import_item i left join import_problem p on p.run_id = :runId and p.line = i.line and p.problem = 'repeatedHolder'
       where ${POST} and i.data->>'holderKey' is not null) h
     where h.no = i.no`,
    { runId },
  );
}

/** One seat per key: rows of a job share are taken together, in an order that does not depend on the file. */
const SEATS = `
  select i.key, min(i.line) line, (array_agg(i.data order by i.data::text))[1] data, min(i.parent_key) superior,
    sum(coalesce((i.data->>'fte')::int, 1000)) fte, count(*) filter (where i.data->>'holderState' = 'undisclosed') undisclosed
  from import_item i where ${POST} and i.key is not null group by i.key`;

/**
 * A unit hangs below the unit of the seat its heads report to, when they agree and the organisation is the same; else below its
 * organisation. A head is a seat whose superior sits elsewhere; the only head of a unit leads it. As the solid lines have no
 * circle, neither have the units.
 */
const UNITS = `
  with seats as materialized (${SEATS}),
  heads as (
    select s.data->>'unitKey' unit, s.key, s.data->>'externalKey' seat, m.data->>'unitKey' above, m.data->>'organisationKey' organisation,
      s.data->>'organisationKey' own
    from seats s left join seats m on m.key = s.superior where m.key is null or m.data->>'unitKey' <> s.data->>'unitKey'),
  parents as (
    select unit, case when count(distinct coalesce(above, '')) = 1 and min(organisation) = min(own) and bool_and(above is not null) then min(above) end parent,
      case when count(*) = 1 then min(seat) end lead
    from heads group by unit),
  tops as (select own organisation, case when count(*) = 1 then min(seat) end lead from heads where above is null or organisation <> own group by own)
  insert into import_item (run_id, entity, line, data)
  select :runId, 'unit', min(s.line), jsonb_build_object('externalKey', s.data->>'unitKey', 'name', min(s.data->>'unit'), 'kind', 'department',
    'parent', coalesce(min(p.parent), min(s.data->>'organisationKey')), 'leadPosition', min(p.lead))
  from seats s left join parents p on p.unit = s.data->>'unitKey'
  where s.data->>'unitKey' <> s.data->>'organisationKey' group by s.data->>'unitKey'
  union all
  select :runId, 'unit', min(s.line), jsonb_build_object('externalKey', s.data->>'organisationKey', 'name', min(s.data->>'organisation'), 'kind', 'company',
    'parent', null, 'leadPosition', min(t.lead))
  from seats s left join tops t on t.organisation = s.data->>'organisationKey' group by s.data->>'organisationKey'`;

const POSITIONS = `
  insert into import_item (run_id, entity, line, data)
  select :runId, 'position', s.line, jsonb_build_object('externalKey', s.data->>'externalKey', 'title', s.data->>'title', 'unit', s.data->>'unitKey',
    'superior', s.superior, 'grade', s.data->>'grade', 'budgetFte', least(s.fte, 1000000), 'holderUndisclosed', s.undisclosed)
  from (${SEATS}) s`;

const PEOPLE = `
  with seats as materialized (${SEATS}),
  held as (
    select i.data->>'personKey' person, i.key, min(s.data->>'externalKey') seat, min(i.line) line, min(i.data->>'firstName') first, min(i.data->>'lastName') last,
      greatest(1, least(1000, round(1000.0 * sum(coalesce((i.data->>'fte')::int, 1000)) / greatest(1, min(s.fte)))))::int share,
      min(s.fte) * sum(coalesce((i.data->>'fte')::int, 1000)) weight
    from import_item i join seats s on s.key = i.key where ${POST} and i.data->>'personKey' is not null group by 1, 2),
  ranked as (select *, row_number() over (partition by person order by weight desc, seat) = 1 main from held)
  insert into import_item (run_id, entity, line, data)
  select :runId, 'employee', min(line), jsonb_build_object('externalKey', person, 'firstName', min(first), 'lastName', min(last),
    'assignments', jsonb_agg(jsonb_build_object('position', seat, 'share', share, 'primary', main) order by seat))
  from ranked group by person`;

/** Makes units, seats and people of the rows. Holders who are not named become no person; their seat says so. */
export async function derivePosts({ knex, runId }: Staging) {
  for (const statement of [UNITS, POSITIONS, PEOPLE]) await runSql(knex, statement, { runId });
}
