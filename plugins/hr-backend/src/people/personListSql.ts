import { searchWords, type PersonListQuery } from '@tos/plugin-hr-common';
import { positionsOn, unitsBelow, type Days } from '../database/datedSql';
import { joinSql, sql, withFixedValues, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import type { PersonAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { employmentSummaryJson } from './employmentSummarySql';
import { contractOnDay, enteredBetween, hidesOthers, sortKey } from './personListFilters';
import { searchDistance, searchHits } from './personSearchSql';
import { heldPosition, summaryColumns } from './personSummarySql';

/** A list request with what the caller may see; `date` is the day asked for, `today` the day on which rights count. */
export interface PersonListRequest {
  query: PersonListQuery;
  access: PersonAccess;
  date: string;
  today: string;
}

const isInUnit = (unit: string, days: Days) => sql`p.id in (
  select e.person_id from ${positionsOn(days)} o
    join assignment a on a.position_id = o.id and ${validOn('a', days.date)}
    join employment e on e.id = a.employment_id and ${activeOn('e', days.date)}
    where o.org_unit_id in (${unitsBelow(unit, days)}))`;

/**
 * Status on the day. A search has few people to check, whom `offset 0` has looked up one by one; a list has everybody, whose
 * employments are read once.
 */
function hasStatus({ status, q }: PersonListQuery, date: string): Sql[] {
  const oneByOne = word(q ? 'offset 0' : '');
  const hasEmployment = (condition: Sql) => sql`exists (select from employment e where e.person_id = p.id and ${condition} ${oneByOne})`;
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
  const conditions = hasStatus(query, date);
  const options = { today, checks: 'many' } as const;
  conditions.push(visiblePerson(access, 'p', { ...options, worksOn: query.status === 'active' ? date : undefined }));
  if (query.kind) {
    conditions.push(sql`exists (select from employment e where e.person_id = p.id and e.kind = ${query.kind} and ${activeOn('e', date)})`);
  }
  conditions.push(...contractOnDay(query, date), ...enteredBetween(query));
  if (hidesOthers(query)) conditions.push(personCondition(access.private, 'p', options));
  if (query.unit) conditions.push(isInUnit(query.unit, { date, today }));
  if (query.location) conditions.push(sql`p.location = ${query.location}`);
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
  const { limit, offset, withTotal } = query;
  const ordered = sql`order by ${order(query)}`;
  const bounded = sql`${ordered} limit ${limit + 1} offset ${offset}`;
  const where = matches(request);
  const sorting = sortKey(request);
  const employment = query.withEmployment ? sql`, ${employmentSummaryJson(request.access, request)} as employment` : word('');
  const q = query.q && searchWords(query.q).length > 0 ? query.q : undefined;
  let head = word('');
  let page = sql`select * from (select p.*, 0 as distance ${sorting.column} from person p ${sorting.join} where ${where}) p ${bounded}`;
  let everybody = sql`person p where ${where}`;
  if (q) {
    // Of what a search has found only as much is held as sorting needs.
    const found = sql`select p.id, p.sort_name, p.location, ${searchDistance(q)} as distance ${sorting.column}
      from hit join person p on p.id = hit.id ${sorting.join} where ${where}`;
    head = sql`${searchHits(q, request)}, found as materialized (${found}), `;
    page = sql`select p.*, sorting.distance ${sorting.column} from (select * from found p ${bounded}) sorting join person p on p.id = sorting.id`;
    everybody = word('found');
  }
  const rows = sql`${heldPosition(request)} ${ordered}`;
  if (!withTotal) return sql`with ${head} page as materialized (${page}) select ${summaryColumns} ${employment} from page p ${rows}`;
  return sql`
    with ${head} page as materialized (${page}), counted as (select count(*)::int as total from ${everybody})
    select counted.total, ${summaryColumns} ${employment} from counted left join page p on true ${rows}`;
}
