import { changeFrom, lineProblem, type ChangedRecord, type Closing, type NewPosition, type PositionChange } from '@tos/plugin-hr-common';
import { randomUUID } from 'node:crypto';
import { queryRows, sql } from '../database/sql';
import type { PositionValues } from '../orgChart/OrgHistory';
import { holderIds, requireAlive, requireDayWithin, type OrgCaller, type OrgWrite, type OrgWriting } from '../orgChart/OrgWriting';
import { refuse } from '../refuse';

const MANAGER = 'body.managerPositionId';

/** Creates, changes, moves and closes positions by date. */
export class PositionWriter {
  readonly #writing: OrgWriting;

  constructor(writing: OrgWriting) {
    this.#writing = writing;
  }

  create(input: NewPosition, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-create', caller, async write => {
      const { trx, actor } = write;
      const id = randomUUID();
      const externalKey = input.externalKey ?? `tos-${id.slice(0, 8)}`;
      await requireAlive(trx, 'org_unit', input.orgUnitId, { from: input.validFrom, to: null, field: 'body.orgUnitId' });
      const values: PositionValues = {
        org_unit_id: input.orgUnitId,
        title: input.title,
        title_en: input.titleEn,
        cost_centre: input.costCentre,
        budget_fte: input.budgetFte,
      };
      const by = { created_by: actor, updated_by: actor };
      await trx('position').insert({ id, external_key: externalKey, ...values, valid_from: input.validFrom, ...by });
      await write.history.write('position', id, [{ validFrom: null, validTo: null, values }], actor);
      if (input.managerPositionId) await drawSolid(write, id, { manager: input.managerPositionId, from: input.validFrom, to: null });
      await write.record('position', id, 'position.create', { after: { ...input, externalKey } });
      write.touchUnits(input.orgUnitId);
      return write.finish('position', id);
    });
  }

  change(id: string, { version, validFrom, managerPositionId, ...input }: PositionChange, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-change', caller, async write => {
      const position = await write.lock('position', id, version);
      requireDayWithin(position, validFrom, 'body.validFrom');
      const span = { from: validFrom, to: position.valid_to };
      if (input.orgUnitId) await requireAlive(write.trx, 'org_unit', input.orgUnitId, { ...span, field: 'body.orgUnitId' });
      const columns = {
        org_unit_id: input.orgUnitId,
        title: input.title,
        title_en: input.titleEn,
        cost_centre: input.costCentre,
        budget_fte: input.budgetFte,
      };
      const change = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<PositionValues>;
      if (Object.keys(change).length === 0 && managerPositionId === undefined) throw refuse.at('body', 'hr.field.nothingWanted');
      const before = await write.history.read('position', id);
      await write.history.write('position', id, changeFrom(before, validFrom, change), write.actor);
      const oldManager = managerPositionId === undefined ? undefined : await endSolid(write, id, validFrom);
      if (managerPositionId) await drawSolid(write, id, { manager: managerPositionId, ...span });
      const old = before.find(
        item => (item.validFrom === null || item.validFrom <= validFrom) && (item.validTo === null || item.validTo > validFrom),
      );
      await write.record('position', id, 'position.change', {
        before: {
          ...Object.fromEntries(Object.keys(change).map(key => [key, old?.values[key as keyof PositionValues]])),
          ...(oldManager !== undefined && { managerPositionId: oldManager }),
        },
        after: { ...change, ...(managerPositionId !== undefined && { managerPositionId }), validFrom },
      });
      write.touchUnits(input.orgUnitId, old?.values.org_unit_id);
      write.touchPeople(...(await holderIds(write.trx, [id], validFrom)).map(row => row.id));
      return write.finish('position', id);
    });
  }

  close(id: string, { version, validTo }: Closing, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('position-close', caller, async write => {
      const position = await write.lock('position', id, version);
      const { trx, actor } = write;
      if (validTo !== null) {
        if (position.valid_from !== null && validTo <= position.valid_from)
          throw refuse.at('body.validTo', 'hr.org.notAfterFirstDay', { day: position.valid_from });
        await refuseClosing(write, id, validTo);
        await trx('reporting_line').where({ position_id: id }).where('valid_from', '>=', validTo).delete();
        await trx('reporting_line')
          .where({ position_id: id })
          .where(open => open.whereNull('valid_to').orWhere('valid_to', '>', validTo))
          .update({ valid_to: validTo, updated_by: actor });
      } else if (position.valid_to === null) {
        throw refuse.at('body.validTo', 'hr.org.positionOpen');
      } else {
        const versions = await write.history.read('position', id);
        const last = versions.at(-1)!.values.org_unit_id;
        await requireAlive(trx, 'org_unit', last, { from: position.valid_to, to: null, field: 'body.validTo' });
      }
      await trx('position').where({ id }).update({ valid_to: validTo, updated_by: actor });
      await write.record('position', id, validTo === null ? 'position.open' : 'position.close', {
        before: { validTo: position.valid_to },
        after: { validTo },
      });
      write.touchUnits(...(await write.history.read('position', id)).map(item => item.values.org_unit_id));
      return write.finish('position', id);
    });
  }
}

/** Ends the solid line that holds on the day; one that begins that day goes. Gives the position at its other end, or null. */
async function endSolid({ trx, actor }: OrgWrite, id: string, from: string): Promise<string | null> {
  const [line] = await queryRows<{ id: string; manager: string; starts: boolean }>(
    trx,
    sql`select r.id, r.manager_position_id as manager, r.valid_from = ${from}::date as starts from reporting_line r
      where r.position_id = ${id} and r.kind = 'solid' and daterange(r.valid_from, r.valid_to) @> ${from}::date`,
  );
  if (!line) return null;
  if (line.starts) await trx('reporting_line').where({ id: line.id }).delete();
  else await trx('reporting_line').where({ id: line.id }).update({ valid_to: from, updated_by: actor });
  return line.manager;
}

/** Draws a solid line from a day on, up to the next one that is planned. */
async function drawSolid(write: OrgWrite, id: string, { manager, from, to }: { manager: string; from: string; to: string | null }) {
  const { trx, actor } = write;
  if (manager === id) throw refuse.at(MANAGER, 'hr.org.reportsToItself');
  await requireAlive(trx, 'position', manager, { from, to, field: MANAGER });
  const [{ next }] = await queryRows<{ next: string | null }>(
    trx,
    sql`select min(r.valid_from)::text as next from reporting_line r
      where r.position_id = ${id} and r.kind = 'solid' and r.valid_from > ${from}::date`,
  );
  const validTo = next !== null && (to === null || next < to) ? next : to;
  const lines = await write.history.lines('position', from, id);
  if (lineProblem(lines, { below: id, above: manager, validFrom: from, validTo })) throw refuse.at(MANAGER, 'hr.org.lineCircle');
  await trx('reporting_line').insert({
    position_id: id,
    manager_position_id: manager,
    kind: 'solid',
    valid_from: from,
    valid_to: validTo,
    created_by: actor,
    updated_by: actor,
  });
}

async function refuseClosing({ trx }: OrgWrite, id: string, validTo: string): Promise<void> {
  const isLater = sql`(x.valid_to is null or x.valid_to > ${validTo})`;
  const [{ holders, reports, led }] = await queryRows<{ holders: number; reports: number; led: number }>(
    trx,
    sql`select
      (select count(*)::int from assignment x join employment e on e.id = x.employment_id
        where x.position_id = ${id} and ${isLater} and (e.exit_date is null or e.exit_date >= ${validTo}::date)) as holders,
      (select count(*)::int from reporting_line x join position o on o.id = x.position_id
        where x.manager_position_id = ${id} and ${isLater} and (o.valid_to is null or o.valid_to > ${validTo})) as reports,
      (select count(distinct x.org_unit_id)::int from org_unit_version x join org_unit u on u.id = x.org_unit_id
        where x.lead_position_id = ${id} and ${isLater} and (u.valid_to is null or u.valid_to > ${validTo})) as led`,
  );
  if (holders + reports + led > 0) throw refuse('hr.org.positionInUse', { day: validTo, holders, reports, units: led });
}
