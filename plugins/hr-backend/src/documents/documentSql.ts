import { documentClasses, type DocumentListQuery, type DocumentRetention } from '@tos/plugin-hr-common';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { accessSql, entityNameOf } from '../permissions/accessSql';
import type { DocumentAccess, RowAccess } from '../permissions/Access';
import type { DocumentFilter } from './documentRules';

/** Condition on a document of the class `documentClass` about the person `p`. */
export function documentCondition(access: RowAccess<DocumentFilter>, documentClass: Sql = word('d.document_class')): Sql {
  return accessSql(access, ({ rule, userRef }) => {
    if (rule === 'isPayroll') return sql`${documentClass} = 'payroll'`;
    const own = sql`p.entity_name = ${entityNameOf(userRef ?? 'user:default/')}`;
    return rule === 'isSelf' ? own : sql`(${own} and ${documentClass} = 'certificate')`;
  });
}

/**
 * The document `d` about `p` is there for the caller: what was deleted, or outlived an erasure and is restricted (§35(3) BDSG), only for
 * those who manage it.
 */
export const visibleDocument = ({ read, manage }: DocumentAccess) =>
  sql`(${documentCondition(read)} and (d.deleted_at is null and p.anonymised_at is null or ${documentCondition(manage)}))`;

/** Periods of retention as rows `rule(document_class, starts, months, after_year_end)`. */
export function ruleRows(rules: readonly DocumentRetention[]): Sql {
  const rows = rules.map(
    rule => sql`(${rule.documentClass}::text, ${rule.starts}::text, ${rule.months}::int, ${rule.afterYearEnd}::boolean)`,
  );
  return sql`(values ${joinSql(rows, ', ')}) rule(document_class, starts, months, after_year_end)`;
}

/** Last working day of `p` when no employment is without an end; null otherwise. */
const LAST_DAY = word(`(select case when bool_and(e.exit_date is not null) then max(e.exit_date) end
  from employment e where e.person_id = p.id)`);

/** Last day on which the document `d` of `p` is kept by `rule`; says the same as `keptUntil` of hr-common. */
export const KEPT_UNTIL = sql`(select (case when rule.after_year_end then make_date(extract(year from event)::int, 12, 31) else event end
    + make_interval(months => rule.months))::date
  from (select case rule.starts when 'exit' then ${LAST_DAY} else d.document_date end as event) period)`;

/** Columns of a document; `d`, `p`, `f` and `rule` are joined. */
export const DOCUMENT_COLUMNS = sql`d.id, d.document_class as "documentClass", d.name, f.media_type as "mediaType", f.size::int,
  f.sha256, d.document_date::text as "documentDate", ${KEPT_UNTIL}::text as "keptUntil", d.created_at as "uploadedAt",
  d.created_by as "uploadedBy", d.deleted_at as "deletedAt", d.version`;

/** Documents with what belongs to them. */
export const documentsFrom = (rules: Sql) => sql`person_document d join person p on p.id = d.person_id
  join file f on f.id = d.file_id join ${rules} on rule.document_class = d.document_class`;

const ORDER: Record<string, string> = { name: 'lower(d.name)', date: 'd.document_date', class: 'd.document_class' };

/** One page of a person's documents; with one row even when there are none. */
export function documentListSql(request: { personId: string; query: DocumentListQuery; access: DocumentAccess; rules: Sql }): Sql {
  const { personId, query, access, rules } = request;
  const column = word(ORDER[query.sort.replace('-', '')]);
  const direction = word(query.sort.startsWith('-') ? 'desc' : 'asc');
  const conditions = [
    sql`d.person_id = ${personId}`,
    visibleDocument(access),
    query.deleted ? word('d.deleted_at is not null') : word('d.deleted_at is null'),
    ...(query.documentClass ? [sql`d.document_class = ${query.documentClass}`] : []),
    ...(query.q ? [sql`strpos(lower(d.name), lower(${query.q})) > 0`] : []),
  ];
  const where = joinSql(conditions, ' and ');
  return sql`with page as (
      select ${DOCUMENT_COLUMNS}, row_number() over (order by ${column} ${direction}, d.id) as place, count(*) over ()::int as total
      from ${documentsFrom(rules)} where ${where}
      order by place limit ${query.limit} offset ${query.offset})
    select page.*, coalesce(page.total, (select count(*)::int from person_document d join person p on p.id = d.person_id where ${where})) as total
    from (select 1) one left join page on true order by place`;
}

/** What the caller may add to and do with documents of a person; no row when they may not even see their documents. */
export function documentRightsSql(personId: string, access: DocumentAccess): Sql {
  const classes = sql`unnest(${[...documentClasses]}::text[]) with ordinality k(name, place)`;
  const some = (rows: RowAccess<DocumentFilter>) => sql`exists (select from ${classes} where ${documentCondition(rows, word('k.name'))})`;
  return sql`select p.entity_name as "entityName",
      array(select k.name from ${classes} where ${documentCondition(access.add, word('k.name'))} order by k.place) as "mayAdd",
      ${some(access.manage)} as "mayManage"
    from person p where p.id = ${personId} and (${some(access.read)} or ${some(access.add)})`;
}
