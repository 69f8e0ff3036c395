/** Columns of the people list in the order in which they are shown; the name is always there. */
export const openColumns = ['name', 'position', 'unit', 'location', 'phone', 'mobile', 'email'] as const;

/** Columns of the employment, for those who may read it. Showing them is written down. */
export const employmentColumns = ['staffNo', 'kind', 'entryDate', 'exitDate', 'weeklyHours', 'workingTimeModel', 'costCentre'] as const;

export type EmploymentColumn = (typeof employmentColumns)[number];
export type PeopleColumn = (typeof openColumns)[number] | EmploymentColumn;

/** All columns there are. */
export const peopleColumns: readonly PeopleColumn[] = [...openColumns, ...employmentColumns];

/** What a reader sees who has not chosen. */
export const defaultColumns: PeopleColumn[] = ['name', 'position', 'unit', 'location', 'phone', 'email'];

/** Whether a column is about the employment. */
export const isEmploymentColumn = (column: PeopleColumn): column is EmploymentColumn =>
  (employmentColumns as readonly string[]).includes(column);

/** Columns that a reader may choose from. */
export const columnsFor = (hasPrivate: boolean): readonly PeopleColumn[] => (hasPrivate ? peopleColumns : openColumns);

/** A choice as it is stored may be of an older version or of other rights: what does not fit falls away, the name stays. */
export function readColumns(stored: unknown, hasPrivate: boolean): PeopleColumn[] {
  if (!Array.isArray(stored)) return defaultColumns;
  return columnsFor(hasPrivate).filter(column => column === 'name' || stored.includes(column));
}

const EXPORTED: Partial<Record<PeopleColumn, string>> = { name: 'lastName,firstName,title' };

/** The keys under which an export knows the columns. */
export const exportKeysOf = (columns: readonly PeopleColumn[]) => columns.map(column => EXPORTED[column] ?? column).join(',');
