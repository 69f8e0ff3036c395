import { foldText, searchWords } from '@tos/plugin-hr-common';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { personCondition } from '../permissions/accessSql';
import type { PersonListRequest } from './personListSql';

const FUZZY_FROM = 4;
const INSIDE_FROM = 3;
/** Similar names are looked for when fewer people than this have the words themselves. */
const ENOUGH = 20;
/** A word that so many people have is spelt right. */
const COMMON = 1000;

/** The word as it stands, `%_\\` being letters; a short one only at the beginning of a word. */
function contains(column: Sql, text: string): Sql {
  const literal = text.replace(/[\\%_]/g, '\\$&');
  if (text.length >= INSIDE_FROM) return sql`${column} like ${`%${literal}%`}`;
  return sql`(${column} like ${`${literal}%`} or ${column} like ${`% ${literal}%`})`;
}

/** Ids of the people who have the word in their name, contact or unit; or, if the caller may see it, in their staff number. */
function havingWord(text: string, { access, date, today }: PersonListRequest): Sql {
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
  return joinSql(found, ' union ');
}

/** Numbers and addresses that look alike are different ones; only names may be misspelt. */
const mayBeMisspelt = (text: string) => text.length >= FUZZY_FROM && /^[\p{L}'-]+$/u.test(text);

/**
 * Common tables that end with `hit (id)`: people who have every word; and where these are few, people whose names are similar as well.
 * Nothing about the rights of the caller but the staff number: the query that uses it has to check them.
 */
export function searchHits(q: string, request: PersonListRequest): Sql {
  const words = searchWords(q);
  const having = words.map((text, no) => sql`${word(`word${no}`)} as materialized (${havingWord(text, request)})`);
  const all = words.map((_, no) => sql`select id from ${word(`word${no}`)}`);
  const exact = sql`exact as materialized (${joinSql(all, ' intersect ')})`;
  if (!words.some(mayBeMisspelt)) return joinSql([...having, exact, sql`hit as (select id from exact)`], ', ');
  const similar = words.map((text, no) =>
    mayBeMisspelt(text)
      ? sql`(${all[no]} union select find_similar_people(${text}) where (select count(*) from ${word(`word${no}`)}) < ${COMMON})`
      : sql`(${all[no]})`,
  );
  const hit = sql`hit as (
    select id from exact
    union select id from (${joinSql(similar, ' intersect ')}) alike where (select count(*) from exact) < ${ENOUGH})`;
  return joinSql([...having, exact, hit], ', ');
}

/** 0 to 1 for names that begin so, 1 to 2 for other exact finds, above for similar ones; the smaller, the better. */
export function searchDistance(q: string): Sql {
  const words = searchWords(q);
  if (!words.length) return word('0');
  const exact = joinSql(
    words.map(text => contains(word('p.search_text'), text)),
    ' and ',
  );
  const begins = sql`starts_with(p.sort_name, ${words[0]})`;
  return sql`case when ${exact} then case when ${begins} then 0 else 1 end else 3 - public.word_similarity(${foldText(q)}, p.sort_name) end`;
}
