import type { ChangedRecord, Ending, NewAssignment, NewDottedLine } from '@tos/plugin-hr-common';
import { queryRows, sql } from '../database/sql';
import { activeOn } from '../database/validitySql';
import { requireAlive, requireDayWithin, type OrgCaller, type OrgWrite, type OrgWriting } from '../orgChart/OrgWriting';
import { visiblePerson } from '../permissions/accessSql';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';

/** The whole of a position in thousandths. */
const WHOLE = 1000;

const earliest = (...days: (string | null)[]): string | null => days.filter(day => day !== null).sort()[0] ?? null;

/** Says who holds a position and who guides it professionally. */
export class SeatWriter {
  readonly #writing: OrgWriting;

  constructor(writing: OrgWriting) {
    this.#writing = writing;
  }

  assign(id: string, { version, ...input }: NewAssignment, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-assign', caller, async write => {
      const position = await write.lock('position', id, version);
      requireDayWithin(position, input.validFrom, 'body.validFrom');
      const employment = await findEmployment(write, input, caller);
      refuseOwn(employment.entity_name, write.actor, 'seat');
      const validTo = earliest(input.validTo, position.valid_to, employment.ends);
      if (validTo !== null && validTo <= input.validFrom) throw refuse.at('body.validTo', 'hr.field.endBeforeStart');
      await refuseOverbooking(write, id, { ...input, validTo });
      await write.trx('assignment').insert({
        employment_id: employment.id,
        position_id: id,
        share: input.share,
        is_primary: input.isPrimary,
        valid_from: input.validFrom,
        valid_to: validTo,
        created_by: write.actor,
        updated_by: write.actor,
      });
      await write.record('position', id, 'position.assign', { after: { ...input, validTo } });
      return touchSeat(write, id, input.personId);
    });
  }

  endAssignment(ids: { id: string; assignmentId: string }, { version, validTo }: Ending, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-unassign', caller, async write => {
      await write.lock('position', ids.id, version);
      const [seat] = await queryRows<{ valid_from: string | null; valid_to: string | null; person_id: string; entity_name: string }>(
        write.trx,
        sql`select nullif(a.valid_from, '-infinity')::text as valid_from, a.valid_to::text as valid_to, e.person_id, p.entity_name
          from assignment a join employment e on e.id = a.employment_id join person p on p.id = e.person_id where a.id = ${ids.assignmentId} and a.position_id = ${ids.id}`,
      );
      if (!seat) throw refuse('hr.org.seatMissing');
      refuseOwn(seat.entity_name, write.actor, 'seat');
      requireEndWithin(seat, validTo);
      await write.trx('assignment').where({ id: ids.assignmentId }).update({ valid_to: validTo, updated_by: write.actor });
      await write.record('position', ids.id, 'position.unassign', {
        before: { personId: seat.person_id, validTo: seat.valid_to },
        after: { personId: seat.person_id, validTo },
      });
      return touchSeat(write, ids.id, seat.person_id);
    });
  }

  addDotted(id: string, { version, ...input }: NewDottedLine, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-dotted-line', caller, async write => {
      const position = await write.lock('position', id, version);
      requireDayWithin(position, input.validFrom, 'body.validFrom');
      if (input.managerPositionId === id) throw refuse.at('body.managerPositionId', 'hr.org.guidesItself');
      const validTo = earliest(input.validTo, position.valid_to);
      if (validTo !== null && validTo <= input.validFrom) throw refuse.at('body.validTo', 'hr.field.endBeforeStart');
      const span = { from: input.validFrom, to: validTo, field: 'body.managerPositionId' };
      await requireAlive(write.trx, 'position', input.managerPositionId, span);
      await write.trx('reporting_line').insert({
        position_id: id,
        manager_position_id: input.managerPositionId,
        kind: 'dotted',
        topic: input.topic,
        valid_from: input.validFrom,
        valid_to: validTo,
        created_by: write.actor,
        updated_by: write.actor,
      });
      await write.record('position', id, 'position.dotted-line', { after: { ...input, validTo } });
      return touchSeat(write, id);
    });
  }

  endDotted(ids: { id: string; lineId: string }, { version, validTo }: Ending, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-dotted-line-end', caller, async write => {
      await write.lock('position', ids.id, version);
      const [line] = await queryRows<{ valid_from: string | null; valid_to: string | null; topic: string | null }>(
        write.trx,
        sql`select nullif(r.valid_from, '-infinity')::text as valid_from, r.valid_to::text as valid_to, r.topic from reporting_line r
          where r.id = ${ids.lineId} and r.position_id = ${ids.id} and r.kind = 'dotted'`,
      );
      if (!line) throw refuse('hr.org.dottedLineMissing');
      requireEndWithin(line, validTo);
      await write.trx('reporting_line').where({ id: ids.lineId }).update({ valid_to: validTo, updated_by: write.actor });
      await write.record('position', ids.id, 'position.dotted-line-end', {
        before: { topic: line.topic, validTo: line.valid_to },
        after: { topic: line.topic, validTo },
      });
      return touchSeat(write, ids.id);
    });
  }
}

function requireEndWithin({ valid_from, valid_to }: { valid_from: string | null; valid_to: string | null }, validTo: string): void {
  if (valid_from !== null && validTo <= valid_from) throw refuse.at('body.validTo', 'hr.org.notAfterFirstDay', { day: valid_from });
  if (valid_to !== null && validTo > valid_to) throw refuse.at('body.validTo', 'hr.org.endsAlready', { day: valid_to });
}

/** The employment of the person on the first day; somebody whom the caller may not see looks like nobody. */
async function findEmployment(
  { trx, today }: OrgWrite,
  { personId, validFrom }: { personId: string; validFrom: string },
  { persons }: OrgCaller,
) {
  const [found] = await queryRows<{ id: string; entity_name: string; ends: string | null }>(
    trx,
    sql`select e.id, p.entity_name, (e.exit_date + 1)::text as ends from employment e join person p on p.id = e.person_id
      where e.person_id = ${personId} and ${activeOn('e', validFrom)} and ${visiblePerson(persons, 'p', { today, checks: 'few' })}
      order by e.entry_date desc limit 1`,
  );
  if (!found) throw refuse.at('body.personId', 'hr.org.notEmployed', { day: validFrom });
  return found;
}

/** Shares of all holders must not be more than the whole position on any day. */
async function refuseOverbooking(
  { trx }: OrgWrite,
  id: string,
  { validFrom, validTo, share }: { validFrom: string; validTo: string | null; share: number },
): Promise<void> {
  const [{ most }] = await queryRows<{ most: number | null }>(
    trx,
    sql`with others as (
        select daterange(greatest(a.valid_from, e.entry_date), least(a.valid_to, e.exit_date + 1)) as span, a.share
          from assignment a join employment e on e.id = a.employment_id
          where a.position_id = ${id} and greatest(a.valid_from, e.entry_date) < coalesce(least(a.valid_to, e.exit_date + 1), 'infinity')
      ), days as (
        select ${validFrom}::date as day union
        select lower(span) from others where span && daterange(${validFrom}::date, ${validTo}::date) and lower(span) > ${validFrom}::date)
      select max(total)::int as most from (select (select sum(share) from others where span @> days.day) as total from days) sums`,
  );
  if ((most ?? 0) + share > WHOLE) throw refuse('hr.org.overbooked', { percent: ((most ?? 0) + share) / 10 });
}

async function touchSeat(write: OrgWrite, id: string, ...people: string[]): Promise<ChangedRecord> {
  write.touchUnits(...(await write.history.read('position', id)).map(({ values }) => values.org_unit_id));
  write.touchPeople(...people);
  return write.finish('position', id);
}
