import type { ImportKind } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { Staging } from '../Staging';
import { CURRENT, type ImportEntity, WANTED } from './currentSql';
import { runSql } from '../runSql';

/** What each kind of file changes. */
export const ENTITIES: Record<ImportKind, ImportEntity[]> = {
  orgUnits: ['unit'],
  positions: ['position'],
  employees: ['employee'],
  posts: ['unit', 'position', 'employee'],
};

const LABEL: Record<ImportEntity, string> = {
  unit: `w.merged->>'name'`,
  position: `w.merged->>'title'`,
  employee: `trim(concat_ws(' ', w.merged->>'firstName', w.merged->>'lastName'))`,
};

const FREE_OF_OPEN = `not exists (select from import_problem p where p.run_id = :runId and p.line = i.line and p.choice = 'reject')`;

/** All keys that can be pointed to, with their stored spelling and id; new ones have the id they will get. */
export async function collectReferences(knex: Knex, runId: string) {
  await runSql(knex, 'drop table if exists pg_temp.import_ref');
  await runSql(
    knex,
    `create temporary table import_ref on commit drop as
     select 'unit' entity, lower(normalize(external_key, NFC)) key, external_key, id from org_unit
     union all select 'position', lower(normalize(external_key, NFC)), external_key, id from position`,
  );
  await runSql(knex, 'create unique index on import_ref (entity, key)');
  await runSql(
    knex,
    `insert into import_ref select distinct on (i.entity, i.key) i.entity, i.key, i.data->>'externalKey', i.id from import_item i
     where i.run_id = :runId and i.entity in ('unit', 'position') and not i.skip and i.key is not null order by i.entity, i.key, i.line on conflict do nothing`,
    { runId },
  );
  await runSql(knex, 'analyze import_ref');
}

/** Compares item by item: a field that the file does not have is not looked at. */
async function compare({ knex, runId, effectiveDate }: Staging, entity: ImportEntity) {
  const { data, joins } = WANTED[entity];
  await runSql(
    knex,
    `with current as materialized (${CURRENT[entity]}),
     wanted as (
       select i.line, i.key, c.cur, coalesce(c.id, i.id) target,
         (${data}) || jsonb_build_object('externalKey', coalesce(c.cur->>'externalKey', i.data->>'externalKey')) d
       from import_item i left join current c on c.key = i.key ${joins}
       where i.run_id = :runId and i.entity = '${entity}' and not i.skip and i.key is not null and ${FREE_OF_OPEN}),
     compared as (
       select w.line, w.key, w.cur, w.target, f.before, f.after, coalesce(w.cur, '{}') || w.d merged from wanted w, lateral (
         select jsonb_object_agg(e.key, w.cur->e.key) before, jsonb_object_agg(e.key, e.value) after from jsonb_each(w.d) e
         where w.cur is null or e.key <> 'validFrom' and w.cur->e.key is distinct from e.value) f)
     insert into import_change (run_id, entity, action, key, label, line, target_id, before, after, merged)
     select :runId, '${entity}', case when w.cur is null then 'new' else 'changed' end, w.merged->>'externalKey', ${LABEL[entity]}, w.line, w.target,
       case when w.cur is not null then w.before end, case when w.cur is not null then w.after end, w.merged
     from compared w where w.after is not null order by w.key`,
    { runId, effectiveDate },
  );
}

/** In full mode: what is active, but not in the file. Rows that were left out keep their record in the portal. */
async function findLeaving({ knex, runId, effectiveDate }: Staging, entity: ImportEntity) {
  await runSql(
    knex,
    `insert into import_change (run_id, entity, action, key, label, target_id, before)
     select :runId, '${entity}', 'leaving', c.cur->>'externalKey', c.label, c.id, c.cur from (${CURRENT[entity]}) c
     where c.active and not exists (select from import_item i where i.run_id = :runId and i.entity = '${entity}' and i.key = c.key) order by c.key`,
    { runId, effectiveDate },
  );
}

/** A unit or seat that others still need cannot leave; the report says so. */
async function keepWhatIsUsed({ knex, runId, effectiveDate, columnOf }: Staging) {
  const used = {
    unit: `exists (select from org_unit u where u.parent_id = c.target_id and coalesce(u.valid_to > :effectiveDate::date, true) and not exists
        (select from import_change o where o.run_id = :runId and o.action = 'leaving' and o.target_id = u.id))
      or exists (select from position s where s.org_unit_id = c.target_id and coalesce(s.valid_to > :effectiveDate::date, true) and not exists
        (select from import_change o where o.run_id = :runId and o.action = 'leaving' and o.target_id = s.id))`,
    position: `exists (select from reporting_line r join position s on s.id = r.position_id where r.manager_position_id = c.target_id and r.kind = 'solid'
        and daterange(r.valid_from, r.valid_to) @> :effectiveDate::date and coalesce(s.valid_to > :effectiveDate::date, true) and not exists
        (select from import_change o where o.run_id = :runId and o.target_id = s.id and (o.action = 'leaving' or o.after ? 'superior')))
      or exists (select from assignment a join employment e on e.id = a.employment_id where a.position_id = c.target_id
        and daterange(a.valid_from, a.valid_to) @> :effectiveDate::date and coalesce(e.exit_date >= :effectiveDate::date, true)
        and not exists (select from import_change o where o.run_id = :runId and o.target_id = e.id and (o.action = 'leaving' or o.after ? 'assignments')))`,
  };
  for (let removed = 1; removed > 0;) {
    removed = 0;
    for (const entity of ['position', 'unit'] as const) {
      const result = await runSql(
        knex,
        `with kept as (delete from import_change c where c.run_id = :runId and c.action = 'leaving' and c.entity = '${entity}' and (${used[entity]}) returning c.key)
         insert into import_problem (run_id, column_name, value, code, severity, key)
         select :runId, :column, key, 'stillUsed', 'warning', key from kept`,
        { runId, effectiveDate, column: columnOf('externalKey') },
      );
      removed += result.rowCount;
    }
  }
}

/** Works out what the run would change. Needs a transaction; the result is in `import_change`. */
export async function computeDifference(staging: Staging) {
  const { knex, runId, kind, mode } = staging;
  await knex('import_change').where({ run_id: runId }).delete();
  await runSql(knex, `delete from import_problem where run_id = :runId and code = 'stillUsed'`, { runId });
  await collectReferences(knex, runId);
  await runSql(knex, 'analyze import_item');
  for (const entity of ENTITIES[kind]) await compare(staging, entity);
  if (mode === 'full') {
    for (const entity of ENTITIES[kind]) await findLeaving(staging, entity);
    await keepWhatIsUsed(staging);
  }
}

/** Check sum of a difference, to notice that stored data changed between check and apply. */
export async function differenceFingerprint(knex: Knex, runId: string): Promise<string> {
  const { rows } = await runSql<{ sum: string }>(
    knex,
    `select md5(coalesce(string_agg(md5(concat_ws('|', entity, action, key, target_id, before, after, merged)), '' order by entity, action, key), '')) sum
     from import_change where run_id = :runId`,
    { runId },
  );
  return rows[0].sum;
}
