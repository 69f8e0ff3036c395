import { foldText, searchWords, type PersonListQuery } from '@tos/plugin-hr-common';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import type { PersonAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { heldPosition, summaryColumns } from './personSummarySql';

/** A list request with what the caller may see; `date` is the day asked for, `today` the day on which rights count. */
export interface PersonListRequest {
  query: PersonListQuery;
  access: PersonAccess;
  date: string;
  today: string;
}

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const FUZZY_FROM = 4;

/** People who have the word in their name, contact or unit; or, if the caller may see it, in their staff number. */
function matchesWord(text: string, { access, date, today }: PersonListRequest): Sql {
  const pattern = likePattern(text);
  const found = [
    sql`select s.id from person s where s.search_text like ${pattern}`,
    sql`select e.person_id from org_unit u
      join position o on o.org_unit_id = u.id
      join assignment a on a.position_id = o.id and ${validOn('a', date)}
      join employment e on e.id = a.employment_id and ${activeOn('e', date)}
      where u.search_text like ${pattern}`,
  ];
  if (access.private !== false) {
    found.push(sql`select s.id from employment e join person s on s.id = e.person_id
      where lower(e.staff_no) like ${pattern} and ${personCondition(access.private, 's', today)}`);
  }
  // Numbers that look alike are different numbers.
  if (text.length >= FUZZY_FROM && !/^\d+$/.test(text)) found.push(sql`select find_similar_people(${text})`);
  return sql`p.id in (${joinSql(found, ' union ')})`;
}

const isInUnit = (unit: string, date: string) => sql`p.id in (
  with recursive below as (
    select ${unit}::uuid as id
    union select u.id from below join org_unit u on u.parent_id = below.id where ${validOn('u', date)})
  select e.person_id from below
    join position o on o.org_unit_id = below.id
    join assignment a on a.position_id = o.id and ${validOn('a', date)}
    join employment e on e.id = a.employment_id and ${activeOn('e', date)})`;

const hasEmployment = (condition: Sql) => sql`exists (select from employment e where e.person_id = p.id and ${condition})`;

function hasStatus(status: PersonListQuery['status'], date: string): Sql[] {
  const active = hasEmployment(activeOn('e', date));
  const later = hasEmployment(sql`e.entry_date > ${date}`);
  switch (status) {
    case 'active':
      return [active];
    case 'future':
      return [later, sql`not ${active}`];
    case 'left':
      return [hasEmployment(sql`e.exit_date < ${date}`), sql`not ${active}`, sql`not ${later}`];
    default:
      return [];
  }
}

/** Conditions on person `p`. What private data decide only finds people whose private part the caller may read. */
function matches(request: PersonListRequest): Sql {
  const { query, access, date, today } = request;
  const conditions = hasStatus(query.status, date);
  const seenAnyway = query.status === 'active' && date === today;
  conditions.push(seenAnyway ? personCondition(access.read, 'p', today) : visiblePerson(access, 'p', today));
  if (query.kind) conditions.push(hasEmployment(sql`e.kind = ${query.kind} and ${activeOn('e', date)}`));
  if (query.kind || query.status === 'left' || query.status === 'future') conditions.push(personCondition(access.private, 'p', today));
  if (query.unit) conditions.push(isInUnit(query.unit, date));
  if (query.location) conditions.push(sql`p.location = ${query.location}`);
  if (query.q) conditions.push(...searchWords(query.q).map(text => matchesWord(text, request)));
  return joinSql(conditions, ' and ');
}

function order({ q, sort = q ? 'relevance' : 'name' }: PersonListQuery): Sql {
  switch (sort) {
    case '-name':
      return word('p.sort_name desc, p.id desc');
    case 'location':
      return word('p.location, p.sort_name, p.id');
    case '-location':
      return word('p.location desc nulls last, p.sort_name, p.id');
    case 'relevance':
      return sql`public.word_similarity(${foldText(q ?? '')}, p.search_text) desc, p.sort_name, p.id`;
    default:
      return word('p.sort_name, p.id');
  }
}

/** One page and one row more, which tells whether there is a next page. The rights are conditions of the query. */
export function personListSql(request: PersonListRequest): Sql {
  const { query, date } = request;
  const where = matches(request);
  const page = sql`page as materialized (
    select p.* from person p where ${where} order by ${order(query)} limit ${query.limit + 1} offset ${query.offset})`;
  if (!query.withTotal) {
    return sql`with ${page} select ${summaryColumns} from page p ${heldPosition(date)} order by ${order(query)}`;
  }
  return sql`
    with ${page}, counted as (select count(*)::int as total from person p where ${where})
    select counted.total, ${summaryColumns} from counted left join page p on true ${heldPosition(date)} order by ${order(query)}`;
}
