import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** A piece of SQL with its bindings; pieces nest. Values never become part of the text. */
export class Sql {
  readonly text: string;
  readonly values: readonly Knex.RawBinding[];

  constructor(text: string, values: readonly Knex.RawBinding[]) {
    this.text = text;
    this.values = values;
  }
}

/** Text of a table alias or other fixed word; only for words that stand in the source code. */
export const word = (text: string) => new Sql(text, []);

/** Builds a piece: `sql\`where id = ${id} and ${condition}\``. */
export function sql(strings: TemplateStringsArray, ...parts: (Sql | Knex.RawBinding)[]): Sql {
  let text = strings[0];
  const values: Knex.RawBinding[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[i + 1];
  });
  return new Sql(text, values);
}

/** Joins pieces with one of these. */
export function joinSql(pieces: readonly Sql[], separator: ' and ' | ' or ' | ', ' | ' union ' | ' intersect '): Sql {
  const text = pieces.map(piece => piece.text).join(separator);
  return new Sql(
    text,
    pieces.flatMap(piece => piece.values),
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The piece with its numbers and days in the text, so that PostgreSQL plans it once per connection and not once per call: with
 * parameters it takes the general plan of a page for dear and plans anew, which costs as much as reading the page. For pieces
 * with few different values only, as every text is kept per connection; one with other values than numbers and days stays as it is.
 */
export function withFixedValues(piece: Sql): Sql {
  const literals = piece.values.map(value => {
    if (Number.isSafeInteger(value)) return String(value);
    return typeof value === 'string' && DAY.test(value) ? `date '${value}'` : undefined;
  });
  if (literals.includes(undefined)) return piece;
  let next = 0;
  return new Sql(
    piece.text.replace(/\?/g, () => literals[next++]!),
    [],
  );
}

const NAMES_KEPT = 500;
const names = new Map<string, string>();

/** The same text always gets the same name, which PostgreSQL then parses and plans once per connection. */
function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `hr_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    if (names.size >= NAMES_KEPT) names.clear();
    names.set(text, name);
  }
  return name;
}

/** Runs a query and gives its rows. */
export async function queryRows<Row>(knex: Knex, { text, values }: Sql): Promise<Row[]> {
  const raw = knex.raw(text, values as Knex.RawBinding[]);
  const { rows } = await raw.options({ name: statementName(text) } as Knex.RawQueryBuilder);
  return rows;
}
