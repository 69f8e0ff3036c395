import type { ChangeRequest, ChangeRequestInboxQuery, ChangeRequestPage } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { joinSql, queryRows, sql, word, type Sql } from '../database/sql';
import { refColumns, toPersonRef, type PersonRefRow } from '../people/personSummarySql';

interface Row extends PersonRefRow {
  request_id: string;
  version: number;
  state: ChangeRequest['state'];
  proposal: ChangeRequest['proposal'];
  base: ChangeRequest['base'];
  note: string | null;
  created_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  decision_note: string | null;
}

const columns = sql`r.id as request_id, r.version, r.state, r.proposal, r.base, r.note, r.created_at, r.decided_at, r.decided_by,
  r.decision_note, ${refColumns('p')}`;

const toRequest = (row: Row): ChangeRequest => ({
  id: row.request_id,
  version: row.version,
  state: row.state,
  person: toPersonRef(row),
  proposal: row.proposal,
  base: row.base,
  note: row.note,
  createdAt: row.created_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
  decisionNote: row.decision_note,
});

/** One request, whoever asks. */
export async function readRequest(knex: Knex, id: string): Promise<ChangeRequest | undefined> {
  const rows = await queryRows<Row>(
    knex,
    sql`select ${columns} from person_change_request r join person p on p.id = r.person_id where r.id = ${id}`,
  );
  return rows.length ? toRequest(rows[0]) : undefined;
}

type Filters = Pick<ChangeRequestInboxQuery, 'state' | 'limit' | 'offset' | 'withTotal'> &
  Partial<Pick<ChangeRequestInboxQuery, 'person' | 'from'>>;

/** A page of the requests of people `p` that meet the condition. */
export async function listRequests(
  knex: Knex,
  { whose, query, newestFirst }: { whose: Sql; query: Filters; newestFirst: boolean },
): Promise<ChangeRequestPage> {
  const { state, person, from, limit, offset, withTotal } = query;
  const conditions = [whose];
  if (state !== 'all') conditions.push(sql`r.state = ${state}`);
  if (person) conditions.push(sql`r.person_id = ${person}`);
  if (from) conditions.push(sql`r.created_at >= ${from}::date`);
  const matching = sql`from person_change_request r join person p on p.id = r.person_id where ${joinSql(conditions, ' and ')}`;
  const order = word(newestFirst ? 'r.created_at desc, r.id' : 'r.created_at, r.id');
  const rows = await queryRows<Row>(knex, sql`select ${columns} ${matching} order by ${order} limit ${limit + 1} offset ${offset}`);
  const page = { items: rows.slice(0, limit).map(toRequest), hasMore: rows.length > limit };
  if (!withTotal) return page;
  const [{ total }] = await queryRows<{ total: number }>(knex, sql`select count(*)::int as total ${matching}`);
  return { ...page, totalItems: total };
}
