import { fieldProblemsOf, type FieldProblem } from '@tos/refusals';
import { IMPORT_FIELDS, type ImportField, type ImportKind } from './fields';
import type { MappingEntry } from './mapping';
import { parseValue } from './parseValue';
import type { ProblemCode } from './problems';
import { mappingRefusals } from './refusals';

const problem = fieldProblemsOf(mappingRefusals);

/** One thing that is wrong with one cell of a row. */
export interface RowProblem {
  /** Header of the column, or the field's name for a constant. */
  column: string;
  value: string;
  code: ProblemCode;
  details?: Record<string, string | number>;
}

/** A row as values of the mapped fields; fields that are not mapped are absent, empty cells are `null`. */
export interface MappedRow {
  data: Record<string, string | number | boolean | null>;
  problems: RowProblem[];
}

/** Maps rows of one file; made once per file. */
export interface RowMapper {
  (cells: string[]): MappedRow;
}

interface Source {
  field: ImportField;
  entry: MappingEntry;
  column: string;
}

/** `Yılmaz, Ayşe` and `Ayşe Yılmaz` are last name Yılmaz; one word is a last name. */
export function splitName(full: string): { firstName: string; lastName: string } {
  const comma = full.indexOf(',');
  if (comma > 0) return { firstName: full.slice(comma + 1).trim(), lastName: full.slice(0, comma).trim() };
  const blank = full.lastIndexOf(' ');
  return blank < 0 ? { firstName: '', lastName: full } : { firstName: full.slice(0, blank), lastName: full.slice(blank + 1) };
}

function checkTogether({ data, problems }: MappedRow, columnOf: (field: string) => string) {
  const [entry, exit, birth] = [data.entryDate, data.exitDate, data.birthDate].map(date => (typeof date === 'string' ? date : undefined));
  const add = (field: string, code: ProblemCode) =>
    problems.push({ column: columnOf(field), value: String(data[field]), code, details: { entry: entry! } });
  if (entry && exit && exit < entry) add('exitDate', 'exitBeforeEntry');
  if (entry && birth && birth > entry) add('birthDate', 'birthAfterEntry');
  for (const field of ['share', 'share2']) {
    const share = data[field];
    if (typeof share === 'number' && (share < 1 || share > 1000)) add(field, 'badShare');
  }
}

function nameOf(row: MappedRow, columnOf: (field: string) => string) {
  const { data } = row;
  if (typeof data.fullName === 'string') {
    const split = splitName(data.fullName);
    data.lastName ??= split.lastName;
    data.firstName ??= split.firstName;
  }
  delete data.fullName;
  if ('firstName' in data) data.firstName ??= '';
  const isReported = row.problems.some(({ column }) => column === columnOf('lastName'));
  if (!data.lastName && !isReported) row.problems.push({ column: columnOf('lastName'), value: '', code: 'required' });
}

/**
 * Makes the function that turns the cells of a row into values.
 *
 * @param headers - as the file has them; they name the columns in the report
 */
export function createRowMapper(kind: ImportKind, mapping: MappingEntry[], headers: string[]): RowMapper {
  const sources = mapping.flatMap((entry): Source[] => {
    const field = IMPORT_FIELDS[kind].find(known => known.name === entry.field);
    return field ? [{ field, entry, column: entry.column === undefined ? field.name : (headers[entry.column] ?? field.name) }] : [];
  });
  const columns = new Map(sources.map(source => [source.field.name, source.column]));
  const columnOf = (field: string) => columns.get(field) ?? columns.get('fullName') ?? field;
  return cells => {
    const row: MappedRow = { data: {}, problems: [] };
    for (const { field, entry, column } of sources) {
      const raw = entry.column === undefined ? (entry.constant ?? '') : (cells[entry.column] ?? '');
      const parsed = parseValue(field, raw, entry.format);
      if ('code' in parsed) row.problems.push({ column, value: raw.slice(0, 200), ...parsed });
      const value = 'code' in parsed ? null : parsed.value;
      if (value !== null || !field.keepsWhenEmpty) row.data[field.name] = value;
    }
    const extra = cells.slice(headers.length).filter(Boolean).length;
    if (extra) row.problems.push({ column: '', value: '', code: 'extraCells', details: { cells: cells.length, columns: headers.length } });
    if (kind === 'employees') {
      nameOf(row, columnOf);
      checkTogether(row, columnOf);
    }
    return row;
  };
}

/** Why a mapping cannot be used; an empty list means that it can. */
export function mappingErrors(kind: ImportKind, mapping: MappingEntry[], columnCount: number): FieldProblem[] {
  const errors: FieldProblem[] = [];
  const add = ({ message, params }: ReturnType<typeof problem>) => errors.push({ path: 'body.mapping', message, ...params });
  const mapped = new Set<string>();
  for (const { field, column, constant } of mapping) {
    if (!IMPORT_FIELDS[kind].some(known => known.name === field)) add(problem('hr.mapping.unknown', { field, kind }));
    if (mapped.has(field)) add(problem('hr.mapping.twice', { field }));
    if ((column === undefined) === (constant === undefined)) add(problem('hr.mapping.source', { field }));
    if (column !== undefined && column >= columnCount) add(problem('hr.mapping.column', { field, column, columns: columnCount }));
    mapped.add(field);
  }
  for (const field of IMPORT_FIELDS[kind]) {
    if (field.required && !mapped.has(field.name)) add(problem('hr.mapping.needed', { field: `${field.name} (${field.title.en})` }));
  }
  if (kind === 'employees' && !mapped.has('lastName') && !mapped.has('fullName')) add(problem('hr.mapping.name'));
  return errors;
}
