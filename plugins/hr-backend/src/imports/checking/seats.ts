import type { Staging } from '../Staging';
import { applyEffects, recordFinding } from './problemSql';
import { runSql } from '../runSql';

const ROW = `i.run_id = :runId and not i.skip`;
const key = (text: string) => `lower(normalize(${text}, NFC))`;

/** Two rows that both claim to lead one unit. */
export async function findTwoLeads(staging: Staging) {
  await recordFinding(staging, {
    problem: 'twoLeads',
    field: 'isLead',
    from: `(select * from (select i.*, count(*) over w n, min(line) over w first from import_item i
      where ${ROW} and i.entity = 'position' and (i.data->>'isLead')::boolean window w as (partition by ${key(`i.data->>'unit'`)})) i where n > 1) i`,
    value: `i.data->>'externalKey'`,
    details: `jsonb_build_object('unit', i.data->>'unit', 'count', i.n)`,
    affected: `c.chosen <> 'first' or i.line <> i.first`,
    effect: `case when c.chosen = 'first' then 'clear' end`,
    bindings: { runId: staging.runId },
  });
  await applyEffects(staging, 'twoLeads');
}

/** Account names that more than one person would have. */
export async function findSharedUsernames(staging: Staging) {
  const { runId } = staging;
  const name = key(`i.data->>'username'`);
  await recordFinding(staging, {
    problem: 'duplicateUsername',
    field: 'username',
    from: `(select i.*, count(*) over w n, first_value(line) over (w order by line) first,
        (select min(p.external_key) from person p where ${key('p.username')} = ${name} and ${key('p.external_key')} <> i.key) holder,
        (select string_agg(o.line::text, ', ' order by o.line) from import_item o
          where o.run_id = :runId and o.entity = 'employee' and not o.skip and ${key(`o.data->>'username'`)} = ${name}) lines
      from import_item i where ${ROW} and i.entity = 'employee' and i.no in (
        select no from (select no, count(*) over (partition by ${name}) n, data, key from import_item i where ${ROW} and i.entity = 'employee' and i.data->>'username' is not null) d
        where n > 1 or exists (select from person p where ${key('p.username')} = ${key(`d.data->>'username'`)} and ${key('p.external_key')} <> d.key))
      window w as (partition by ${name})) i`,
    details: `jsonb_build_object('count', i.n, 'lines', coalesce(i.lines, '') || coalesce(' / ' || i.holder, ''))`,
    bindings: { runId },
  });
  await applyEffects(staging, 'duplicateUsername');
}

/** Seats whose holders' shares add up to more than the whole seat; the first holder in the file is not affected. */
export async function findOverbooked(staging: Staging) {
  const { runId, effectiveDate } = staging;
  for (const [position, share] of [
    ['position', 'share'],
    ['position2', 'share2'],
  ]) {
    await recordFinding(staging, {
      problem: 'overbookedPosition',
      field: position,
      from: `(select i.no, sum(o.share) total, count(*) n, min(o.line) first from import_item i join (
          select line, ${key(`data->>'position'`)} seat, coalesce((data->>'share')::int, 1000) share from import_item i where ${ROW} and i.entity = 'employee'
            and coalesce((data->>'exitDate')::date >= :effectiveDate::date, true)
          union all select line, ${key(`data->>'position2'`)}, coalesce((data->>'share2')::int, 1000) from import_item i where ${ROW} and i.entity = 'employee'
          union all select null, ${key('p.external_key')}, a.share from assignment a join position p on p.id = a.position_id
            join employment e on e.id = a.employment_id
            where daterange(a.valid_from, a.valid_to) @> :effectiveDate::date and coalesce(e.exit_date >= :effectiveDate::date, true)
              and not exists (select from import_item x where x.run_id = :runId and x.entity = 'employee' and x.key = ${key('e.staff_no')})
        ) o on o.seat = ${key(`i.data->>'${position}'`)}
        where ${ROW} and i.entity = 'employee' group by i.no having sum(o.share) > 1000) d join import_item i on i.no = d.no`,
      details: `jsonb_build_object('share', round(d.total / 1000.0, 3), 'budget', 1, 'count', d.n)`,
      affected: `i.line <> d.first or d.n = 1`,
      bindings: { runId, effectiveDate },
    });
    // What is cleared must not keep a share.
    await applyEffects(staging, 'overbookedPosition');
    await runSql(
      staging.knex,
      `update import_item set data = data - :share where run_id = :runId and entity = 'employee' and data->>'${position}' is null`,
      { runId, share },
    );
  }
}
