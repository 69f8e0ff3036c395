/** Columns of the people list in the order in which they are shown; the name is always there. */
export const peopleColumns = ['name', 'position', 'unit', 'location', 'phone', 'mobile', 'email'] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** What a reader sees who has not chosen. */
export const defaultColumns: PeopleColumn[] = ['name', 'position', 'unit', 'location', 'phone', 'email'];

/** A choice as it is stored may be of an older version: unknown columns fall away, the name stays. */
export function readColumns(stored: unknown): PeopleColumn[] {
  if (!Array.isArray(stored)) return defaultColumns;
  return peopleColumns.filter(column => column === 'name' || stored.includes(column));
}
