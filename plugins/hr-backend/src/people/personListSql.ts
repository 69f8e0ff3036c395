import { foldText, searchWords, type PersonListQuery } from '@tos/plugin-hr-common';
import { positionsOn, unitsBelow, type Days } from '../database/datedSql';
import { joinSql, sql, withFixedValues, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import type { PersonAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { employmentSummaryJson } from './employmentSummarySql';
import { contractOnDay, enteredBetween, hidesOthers, sortKey } from './personListFilters';
import { heldPosition, summaryColumns } from './personSummarySql';

/** A list request with what the caller may see; `date` is the day asked for, `today` the day on which rights count. */
export interface PersonListRequest {
  query: PersonListQuery;
  access: PersonAccess;
  date: string;
  today: string;
}

const FUZZY_FROM = 4;
const INSIDE_FROM = 3;

/** The word as it stands, `%_\\` being letters; a short one only at the beginning of a word. */
function contains(column: Sql, text: string): Sql {
  const literal = text.replace(/[\\%_]/g, '\\$&');
  if (text.length >= INSIDE_FROM) return sql`${column} like ${`%${literal}%`}`;
  return sql`(${column} like ${`${literal}%`} or ${column} like ${`% ${literal}%`})`;
}

/** People who have the word in their name, contact or unit; or, if the caller may see it, in their staff number. */
function matchesWord(text: string, { access, date, today }: PersonListRequest): Sql {
  const found = [
    sql`select s.id from person s where ${contains(word('s.search_text'), text)}`,
    sql`select e.person_id from org_unit u
      join position o on o.org_unit_id = u.id
      join assignment a on a.position_id = o.id and ${validOn('a', date)}
      join employment e on e.id = a.employment_id and ${activeOn('e', date)}
      where ${contains(word('u.search_text'), text)}`,
  ];
  if (access.private !== false) {
    found.push(sql`select s.id from employment e join person s on s.id = e.person_id
      where ${contains(word('lower(e.staff_no)'), text)} and ${personCondition(access.private, 's', { today, checks: 'many' })}`);
  }
  // Numbers and addresses that look alike are different ones; only names may be misspelt.
  if (text.length >= FUZZY_FROM && /^[\p{L}'-]+$/u.test(text)) found.push(sql`select find_similar_people(${text})`);
  return sql`p.id in (${joinSql(found, ' union ')})`;
}

/** 0 to 1 for names that begin so, 1 to 2 for other exact finds, above for similar ones; the smaller, the better. */
function distance(q: string): Sql {
  const words = searchWords(q);
  if (!words.length) return word('0');
  const exact = joinSql(
    words.map(text => contains(word('p.search_text'), text)),
    ' and ',
  );
  const begins = sql`starts_with(p.sort_name, ${words[0]})`;
  return sql`case when ${exact} then case when ${begins} then 0 else 1 end else 3 - public.word_similarity(${foldText(q)}, p.search_text) end`;
}

const isInUnit = (unit: string, days: Days) => sql`p.id in (
  select e.person_id from ${positionsOn(days)} o
    join assignment a on a.position_id = o.id and ${validOn('a', days.date)}
    join employment e on e.id = a.employment_id and ${activeOn('e', days.date)}
    where o.org_unit_id in (${unitsBelow(unit, days)}))`;

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
  const options = { today, checks: 'many' } as const;
  conditions.push(visiblePerson(access, 'p', { ...options, worksOn: query.status === 'active' ? date : undefined }));
  if (query.kind) conditions.push(hasEmployment(sql`e.kind = ${query.kind} and ${activeOn('e', date)}`));
  conditions.push(...contractOnDay(query, date), ...enteredBetween(query));
  if (hidesOthers(query)) conditions.push(personCondition(access.private, 'p', options));
  if (query.unit) conditions.push(isInUnit(query.unit, { date, today }));
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
    case 'unit':
    case 'entry':
      return word('p.sort_key nulls last, p.sort_name, p.id');
    case '-unit':
    case '-entry':
      return word('p.sort_key desc nulls last, p.sort_name, p.id');
    case 'relevance':
      return word('p.distance, p.sort_name, p.id');
    default:
      return word('p.sort_name, p.id');
  }
}

/** The list as everybody opens it: the first page of today, without a search. */
const isFirstPage = ({ query, date, today }: PersonListRequest) => {
  const { q, unit, offset, location, costCentre, entryFrom, entryTo } = query;
  return date === today && !offset && ![q, unit, location, costCentre, entryFrom, entryTo].some(value => value !== undefined);
};

/**
 * One page and one row more, which tells whether there is a next page. The rights are conditions of the query. With a search
 * everything found is held until it is sorted and counted; without one the index on the names gives the page at once.
 */
export function personListSql(request: PersonListRequest): Sql {
  const list = listSql(request);
  return isFirstPage(request) ? withFixedValues(list) : list;
}

function listSql(request: PersonListRequest): Sql {
  const { query } = request;
  const { q, limit, offset, withTotal } = query;
  const where = matches(request);
  const sorting = sortKey(request);
  const found = sql`select p.*, ${q ? distance(q) : word('0')} as distance ${sorting.column} from person p ${sorting.join} where ${where}`;
  const employment = query.withEmployment ? sql`, ${employmentSummaryJson(request.access, request)} as employment` : word('');
  const head = q ? sql`found as materialized (${found}), ` : word('');
  const page = sql`page as materialized (
    select * from ${q ? word('found') : sql`(${found})`} p order by ${order(query)} limit ${limit + 1} offset ${offset})`;
  if (!withTotal) {
    return sql`with ${head} ${page} select ${summaryColumns} ${employment} from page p ${heldPosition(request)} order by ${order(query)}`;
  }
  const total = q ? word('found') : sql`person p where ${where}`;
  return sql`
    with ${head} ${page}, counted as (select count(*)::int as total from ${total})
    select counted.total, ${summaryColumns} ${employment} from counted left join page p on true ${heldPosition(request)} order by ${order(query)}`;
}
