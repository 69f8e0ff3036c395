import { findCycles, type ImportKind } from '@tos/plugin-hr-common';
import { refuse } from '../../refuse';
import { ROW_ENTITY, type Staging } from '../Staging';
import { applyEffects, recordFinding } from './problemSql';
import { runSql } from '../runSql';

/** Table in which the records of an entity are stored. */
export const TABLE = { unit: 'org_unit', position: 'position', post: 'position' } as const;

/** References of each kind of row: field → what it points to, and whether rows of the same file count. */
const REFERENCES: Record<ImportKind, { field: string; to: 'unit' | 'position'; sameFile?: boolean }[]> = {
  orgUnits: [
    { field: 'parent', to: 'unit', sameFile: true },
    { field: 'leadPosition', to: 'position' },
  ],
  positions: [
    { field: 'unit', to: 'unit' },
    { field: 'superior', to: 'position', sameFile: true },
    { field: 'dotted', to: 'position', sameFile: true },
  ],
  employees: [
    { field: 'position', to: 'position' },
    { field: 'position2', to: 'position' },
  ],
  posts: [{ field: 'superior', to: 'position', sameFile: true }],
};

/** The field that makes the tree. */
const TREE: Partial<Record<ImportKind, string>> = { orgUnits: 'parent', positions: 'superior', posts: 'superior' };

/** SQL of the form in which keys are compared. */
export const keySql = (text: string) => `lower(normalize(${text}, NFC))`;

const ACTIVE = `(valid_to is null or valid_to > :effectiveDate::date)`;

/** Rows of the file that still count. */
const items = (kind: ImportKind, alias = 'i') =>
  `${alias}.run_id = :runId and ${alias}.entity = '${ROW_ENTITY[kind]}' and not ${alias}.skip`;

async function findDuplicates(staging: Staging) {
  const { kind, runId } = staging;
  await recordFinding(staging, {
    problem: 'duplicateKey',
    field: 'externalKey',
    from: `import_item i join (
      select key, count(*) n, min(line) first, max(line) last, (array_agg(line order by line))[1:20] lines
      from import_item i where ${items(kind)} and key is not null group by key having count(*) > 1) d on d.key = i.key and ${items(kind)}`,
    details: `jsonb_build_object('count', d.n, 'lines', array_to_string(d.lines, ', '))`,
    effect: `case when c.chosen = 'first' and i.line <> d.first or c.chosen = 'last' and i.line <> d.last then 'skip' end`,
    bindings: { runId },
  });
  await applyEffects(staging, 'duplicateKey');
}

async function findSelfReferences(staging: Staging, field: string) {
  const { kind, runId } = staging;
  await recordFinding(staging, {
    problem: 'selfReference',
    field,
    from: `(select * from import_item i where ${items(kind)} and ${keySql(`data->>'${field}'`)} = key) i`,
    details: `'{}'`,
    bindings: { runId },
  });
  await applyEffects(staging, 'selfReference');
}

/** Skipping a row can leave others without their target, so this repeats until nothing new turns up. */
async function findDangling(staging: Staging) {
  const { kind, runId, effectiveDate } = staging;
  for (let found = 1; found > 0;) {
    found = 0;
    for (const { field, to, sameFile } of REFERENCES[kind]) {
      const inFile = `not exists (select from import_item t where ${items(kind, 't')} and t.key = ${keySql(`i.data->>'${field}'`)})`;
      found += await recordFinding(staging, {
        problem: 'danglingReference',
        field,
        from: `(select * from import_item i where ${items(kind)} and i.data->>'${field}' is not null ${sameFile ? `and ${inFile}` : ''}
          and not exists (select from ${TABLE[to]} t where ${keySql('t.external_key')} = ${keySql(`i.data->>'${field}'`)} and ${ACTIVE})
          and not exists (select from import_problem p where p.run_id = :runId and p.line = i.line and p.code = 'danglingReference' and p.field = '${field}')) i`,
        details: `'{}'`,
        bindings: { runId, effectiveDate },
      });
    }
    if (found) await applyEffects(staging, 'danglingReference');
  }
}

/** SQL of the tree as it would be: rows of the file, and what is stored where the file says nothing. */
function treeSql(kind: ImportKind): string {
  const stored =
    kind === 'orgUnits'
      ? `select ${keySql('u.external_key')} key, ${keySql('p.external_key')} parent from org_unit u left join org_unit p on p.id = u.parent_id
         where (u.valid_to is null or u.valid_to > :effectiveDate::date)`
      : `select ${keySql('s.external_key')} key, ${keySql('m.external_key')} parent from position s
         left join reporting_line r on r.position_id = s.id and r.kind = 'solid' and daterange(r.valid_from, r.valid_to) @> :effectiveDate::date
         left join position m on m.id = r.manager_position_id where (s.valid_to is null or s.valid_to > :effectiveDate::date)`;
  return `select key, min(parent_key) parent, min(line) line from import_item i where ${items(kind)} and key is not null group by key
    union all select e.key, e.parent, null from (${stored}) e
    where not exists (select from import_item i where ${items(kind)} and i.key = e.key)`;
}

async function findTreeCycles(staging: Staging, field: string) {
  const { knex, runId, kind, effectiveDate } = staging;
  await runSql(knex, 'drop table if exists pg_temp.import_tree');
  await runSql(knex, `create temporary table import_tree on commit drop as ${treeSql(kind)}`, { runId, effectiveDate });
  await runSql(knex, 'create index on import_tree (parent)');
  await runSql(knex, 'analyze import_tree');
  const { rows } = await runSql<{ key: string; parent: string; line: number | null }>(
    knex,
    `
    with recursive reached as (
      select key from import_tree t where parent is null or not exists (select from import_tree p where p.key = t.parent)
      union select t.key from import_tree t join reached r on t.parent = r.key)
    select key, parent, line from import_tree t where not exists (select from reached r where r.key = t.key)`,
  );
  if (!rows.length) return;
  const lines = new Map(rows.map(row => [row.key, row.line]));
  const cycles = findCycles(new Map(rows.map(row => [row.key, row.parent])));
  const members = cycles.flatMap(cycle => {
    const inFile = cycle.filter(key => lines.get(key) !== null);
    const path = [...cycle.slice(0, 10), ...(cycle.length > 10 ? ['…'] : []), cycle[0]].join(' → ');
    return inFile.map(key => ({ key, cut: inFile[0], count: cycle.length, path }));
  });
  await recordFinding(staging, {
    problem: 'cycle',
    field,
    from: `jsonb_to_recordset(:members::jsonb) m(key text, cut text, count int, path text)
      join import_item i on i.key = m.key and ${items(kind)}
        and not exists (select from import_problem p where p.run_id = :runId and p.line = i.line and p.code = 'cycle')`,
    details: `jsonb_build_object('count', m.count, 'path', m.path)`,
    affected: `c.chosen = 'skip' or m.key = m.cut`,
    bindings: { runId, members: JSON.stringify(members) },
  });
  await applyEffects(staging, 'cycle');
}

async function findRoots(staging: Staging, field: string) {
  const { runId, kind, effectiveDate } = staging;
  await recordFinding(staging, {
    problem: 'multipleRoots',
    field,
    from: `(select count(*) n, (array_agg(key order by key))[1:10] keys from (${treeSql(kind)}) t
        where parent is null) roots
      join import_item i on roots.n > 1 and ${items(kind)} and i.parent_key is null and i.key is not null`,
    value: `i.data->>'externalKey'`,
    details: `jsonb_build_object('count', roots.n, 'keys', array_to_string(roots.keys, ', '))`,
    affected: `i.key <> ${keySql('coalesce(:targets::jsonb->>i.key, :target)')}`,
    bindings: { runId, effectiveDate },
  });
  await applyEffects(staging, 'multipleRoots');
}

/** @throws InputError when a key that rows shall be attached to does not exist */
async function checkTargets({ knex, runId, kind, effectiveDate, targets }: Staging) {
  for (const target of targets) {
    const { rows } = await runSql(
      knex,
      `select 1 from import_item i where ${items(kind)} and i.key = ${keySql(':target')}
       union all select 1 from ${TABLE[kind === 'orgUnits' ? 'unit' : 'position']} where ${keySql('external_key')} = ${keySql(':target')} and ${ACTIVE} limit 1`,
      { runId, effectiveDate, target },
    );
    if (!rows.length) throw refuse('hr.import.targetMissing', { target: target.slice(0, 100) });
  }
}

/** Reports duplicates, references to nowhere, circles and roots, and treats them as chosen. Needs a transaction. */
export async function checkStructure(staging: Staging, isMapped: (field: string) => boolean) {
  const tree = TREE[staging.kind];
  await checkTargets(staging);
  await applyEffects(staging, 'badValue');
  if (staging.kind !== 'posts') await findDuplicates(staging);
  if (tree) await findSelfReferences(staging, tree);
  await findDangling(staging);
  if (!tree || !isMapped(tree)) return;
  await findTreeCycles(staging, tree);
  await findDangling(staging);
  await findRoots(staging, tree);
  await findTreeCycles(staging, tree);
}
