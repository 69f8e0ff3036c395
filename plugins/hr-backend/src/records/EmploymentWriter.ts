import { dayAfter, type EmploymentChange, type NewEmployment, type NewPerson, type PersonRecord } from '@tos/plugin-hr-common';
import { refuse } from '../refuse';
import { differences, toColumns, toFields } from './changes';
import { EMPLOYMENT } from './columns';
import { requireVersion, type VersionedRow } from './conflicts';
import { contractColumns } from './contractColumns';
import { moveEntry, moveExit } from './employmentSpans';
import type { RecordCaller, RecordWriting, Write } from './RecordWriting';

type NewEmploymentPart = NewPerson['employment'] | NewEmployment;

/** An employment as JSON of the row. */
export interface EmploymentRow extends VersionedRow {
  id: string;
  person_id: string;
  entry_date: string;
  exit_date: string | null;
  [column: string]: unknown;
}

/** Finds an employment and locks its person, if the caller may change them. */
export async function lockEmployment(write: Write, id: string): Promise<EmploymentRow> {
  const known = await write.trx('employment').where({ id }).select('person_id').first();
  if (!known) throw refuse('hr.person.unchangeable');
  await write.lock(known.person_id, write.caller.access.update, 'employment');
  const found = await write.trx('employment').where({ id }).select(write.trx.raw('to_jsonb(employment) as row')).first();
  if (!found) throw refuse('hr.person.unchangeable');
  return found.row;
}

/** Rules of employments. */
export class EmploymentWriter {
  readonly #writing: RecordWriting;

  constructor(writing: RecordWriting) {
    this.#writing = writing;
  }

  add(personId: string, body: NewEmployment, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('employment-create', caller, async write => {
      await write.lock(personId, caller.access.update, 'employment');
      await this.insert(write, personId, body);
      return personId;
    });
  }

  /** Inserts an employment with its first contract and, if wanted, the position held from the entry on. */
  async insert(write: Write, personId: string, body: NewEmploymentPart): Promise<void> {
    const { contract, positionId, staffNo, ...employment } = body;
    const by = { created_by: write.actor, updated_by: write.actor };
    const validTo = employment.exitDate && dayAfter(employment.exitDate);
    const span = { valid_from: employment.entryDate, valid_to: validTo };
    const [{ id }] = await write
      .trx('employment')
      .insert({ person_id: personId, staff_no: staffNo, ...toColumns(employment, EMPLOYMENT), ...by })
      .returning('id');
    const columns = await contractColumns(write.trx, contract, employment.entryDate, 'body.employment.contract');
    await write.trx('contract_version').insert({ employment_id: id, ...columns, ...span, ...by });
    if (positionId) await assign(write, { employmentId: id, positionId, from: employment.entryDate, validTo });
    await write.record(personId, 'person.employment-added', {
      after: { staffNo, ...employment, ...contract, ...(positionId && { positionId }) },
    });
  }

  update(id: string, body: EmploymentChange, caller: RecordCaller): Promise<PersonRecord> {
    const { version, correctsPast, reason, ...wanted } = body;
    return this.#writing.run('employment-update', caller, async write => {
      const row = await lockEmployment(write, id);
      requireVersion(row, version);
      const current = toFields(row, EMPLOYMENT);
      const change = differences(current, wanted);
      if (!change) return row.person_id;
      const { entryDate, exitDate } = { ...current, ...change.after } as { entryDate: string | null; exitDate: string | null };
      if (entryDate && exitDate && exitDate < entryDate) throw refuse.at('body.exitDate', 'hr.field.exitBeforeEntry');
      requireFuture(change, write.today, correctsPast);
      await write
        .trx('employment')
        .where({ id })
        .update({ ...toColumns(change.after, EMPLOYMENT), updated_by: write.actor });
      if (change.after.entryDate) await moveEntry(write, row, entryDate!);
      if ('exitDate' in change.after) await moveExit(write, row, exitDate);
      await write.record(row.person_id, 'person.employment-changed', {
        before: change.before,
        after: { ...change.after, ...(reason && { reason }) },
      });
      return row.person_id;
    });
  }
}

async function assign(write: Write, seat: { employmentId: string; positionId: string; from: string; validTo: string | null }) {
  const inserted = await write.trx.raw(
    `insert into assignment (employment_id, position_id, valid_from, valid_to, created_by, updated_by)
     select :employmentId, o.id, greatest(o.valid_from, :from::date), least(o.valid_to, :validTo::date), :actor, :actor
       from position o where o.id = :positionId and (o.valid_to is null or o.valid_to > :from::date)
         and (:validTo::date is null or o.valid_from < :validTo::date)`,
    { ...seat, actor: write.actor },
  );
  if (!inserted.rowCount) throw refuse.at('body.employment.positionId', 'hr.employment.positionMissing');
}

/** Days before today change only as a correction. */
function requireFuture(
  { before, after }: { before: Record<string, unknown>; after: Record<string, unknown> },
  today: string,
  corrects: boolean,
) {
  if (corrects) return;
  const firstOf = (...days: unknown[]) => days.filter(Boolean).sort()[0] as string | undefined;
  if ('entryDate' in after && (before.entryDate === null || firstOf(before.entryDate, after.entryDate)! < today)) {
    throw refuse('hr.employment.entryPast');
  }
  const lastDay = 'exitDate' in after ? firstOf(before.exitDate, after.exitDate) : undefined;
  if (lastDay && dayAfter(lastDay) < today) {
    throw refuse('hr.employment.exitPast');
  }
}
