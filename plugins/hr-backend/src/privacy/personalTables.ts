import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';

/** A table with rows about people, and how to find those of one person. */
export interface PersonalTable {
  name: string;
  /** Condition on the table's rows, given the id of the person. */
  of(personId: string): Sql;
}

interface Link {
  child: string;
  column: string;
  parent: string;
}

const IDENTIFIER = /^[a-z_]+$/;

/**
 * All tables that belong to people: those whose `person_id` references `person`, and those that hang on them in the same way, such
 * as `contract_version.employment_id`. Found in the database and not listed by hand, so that no table is forgotten; a reference
 * under another name, such as `owner_id`, means somebody else's business and is not followed. Parents come before children.
 */
export async function findPersonalTables(knex: Knex): Promise<PersonalTable[]> {
  const links = await queryRows<Link>(
    knex,
    sql`select child.relname as child, a.attname as column, parent.relname as parent from pg_constraint c
      join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and cardinality(c.conkey) = 1 and child.relnamespace = current_schema()::regnamespace
        and a.attname = parent.relname || '_id' order by child.relname`,
  );
  const found = new Map<string, PersonalTable>([
    ['person', { name: 'person', of: id => sql`id = ${id}` }],
    // Views belong to the account.
    ['person_view', { name: 'person_view', of: id => sql`owner = (select 'user:default/' || entity_name from person where id = ${id})` }],
  ]);
  for (const { name, of } of found.values()) {
    for (const { child, column } of links.filter(link => link.parent === name && !found.has(link.child) && IDENTIFIER.test(link.child))) {
      found.set(child, {
        name: child,
        of: id =>
          name === 'person' ? sql`${word(column)} = ${id}` : sql`${word(column)} in (select id from ${word(name)} where ${of(id)})`,
      });
    }
  }
  return [...found.values()];
}
