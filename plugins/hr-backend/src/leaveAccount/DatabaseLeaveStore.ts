import type { LeaveAccount, LeaveAllocation, LeaveBucket, LeavePosting } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';
import { dateText } from '../database/validitySql';
import { jsonObject } from '../people/leadsSql';
import type { LeaveEmployment } from './EmploymentFacts';

const contractsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    validFrom: `greatest(c.valid_from, v.valid_from)::text`,
    validTo: dateText(`nullif(least(coalesce(c.valid_to, 'infinity'), coalesce(v.valid_to, 'infinity')), 'infinity')`),
    weeklyMinutes: 'c.weekly_minutes',
    type: 'c.working_time_model',
    days: 'v.days',
    cycleStart: dateText('v.cycle_start'),
    dayValueMinutes: 'v.day_value_minutes',
  })} order by greatest(c.valid_from, v.valid_from))
    from contract_version c left join working_time_version v on v.working_time_model_id = c.working_time_model_id
      and daterange(v.valid_from, v.valid_to) && daterange(c.valid_from, c.valid_to)
    where c.employment_id = e.id), '[]')`;

const employmentColumns = sql`e.id, e.person_id, p.entity_name, p.locale, ${dateText('e.entry_date')} as entry_date, e.exit_date::text,
  e.federal_state, e.municipality_flags, private.birth_date::text, sensitive.disability, sensitive.disability_from::text,
  sensitive.disability_to::text, ${contractsJson} as contracts`;

const bucketColumns = word(`b.id, b.kind, b.leave_year as "leaveYear", b.carried_from as "carriedFrom", b.usable_from::text as "usableFrom",
  b.expires_on::text as "expiresOn", b.expiry_rule as "expiryRule"`);

type Nullable<T> = { [K in keyof T]: T[K] | null };
const withoutNulls = <T extends object>(row: Nullable<T>, kept: readonly string[] = []): T =>
  Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== null || kept.includes(key))) as T;

/** Leave accounts: buckets, postings and the facts they follow from. SQL only. */
export class DatabaseLeaveStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The employment of the people who meet the condition on `p` that includes the day; without one the nearest to it. */
  async employment(who: Sql, day: string, knex: Knex = this.#knex): Promise<LeaveEmployment | undefined> {
    const [found] = await queryRows<LeaveEmployment>(
      knex,
      sql`select ${employmentColumns} from person p join employment e on e.person_id = p.id
        left join person_private private on private.person_id = p.id left join person_sensitive sensitive on sensitive.person_id = p.id
        where ${who} order by (e.entry_date <= ${day} and (e.exit_date is null or e.exit_date >= ${day})) desc,
          (e.entry_date > ${day}), e.entry_date desc, e.id limit 1`,
    );
    return found;
  }

  employmentById(id: string, trx: Knex): Promise<LeaveEmployment | undefined> {
    return this.employment(sql`e.id = ${id}`, '1900-01-01', trx);
  }

  /** Lets the writes of one account wait for each other. */
  async lock(employmentId: string, trx: Knex): Promise<void> {
    await queryRows(trx, sql`select 1 from employment e where e.id = ${employmentId} for no key update`);
  }

  /** @param exceptRequest - a pending request that is left out, because it is the one in question */
  async account(employmentId: string, knex: Knex = this.#knex, exceptRequest?: string): Promise<LeaveAccount> {
    const buckets = await queryRows<Nullable<LeaveBucket>>(
      knex,
      sql`select ${bucketColumns} from leave_bucket b where b.employment_id = ${employmentId} order by b.leave_year, b.kind, b.id`,
    );
    const postings = await queryRows<Nullable<LeavePosting>>(
      knex,
      sql`select o.leave_bucket_id as "bucketId", o.date::text, o.leave_date::text as "leaveDate", o.delta, o.kind,
          o.source_id as "sourceId", o.reason, o.posted_by as by
        from leave_posting o join leave_bucket b on b.id = o.leave_bucket_id where b.employment_id = ${employmentId} order by o.id`,
    );
    const pending = await queryRows<{ allocations: LeaveAllocation[] }>(
      knex,
      sql`select r.allocations from absence_request r where r.employment_id = ${employmentId} and r.state = 'pending'
        and r.id is distinct from ${exceptRequest ?? null}::uuid`,
    );
    return {
      buckets: buckets.map(row => withoutNulls<LeaveBucket>(row, ['expiresOn'])),
      postings: postings.map(row => withoutNulls<LeavePosting>(row)),
      pending: pending.flatMap(({ allocations }) => allocations),
    };
  }

  async addBucket(employmentId: string, bucket: Omit<LeaveBucket, 'id'>, trx: Knex): Promise<string> {
    const [{ id }] = await trx('leave_bucket')
      .insert({
        employment_id: employmentId,
        leave_year: bucket.leaveYear,
        kind: bucket.kind,
        expires_on: bucket.expiresOn,
        expiry_rule: bucket.expiryRule,
      })
      .returning('id');
    return id;
  }

  async post(postings: readonly LeavePosting[], by: string, trx: Knex): Promise<void> {
    if (postings.length === 0) return;
    await trx('leave_posting').insert(
      postings.map(posting => ({
        leave_bucket_id: posting.bucketId,
        date: posting.date,
        leave_date: posting.leaveDate ?? null,
        delta: posting.delta,
        kind: posting.kind,
        source_id: posting.sourceId ?? null,
        reason: posting.reason ?? null,
        posted_by: by,
      })),
    );
  }
}
