import {
  changeFrom,
  deriveOrgUnitColumns,
  lineProblem,
  replaceFrom,
  type ChangedRecord,
  type Closing,
  type DatedLine,
  type NewOrgUnit,
  type OrgUnitChange,
  type OrgUnitMerge,
  type Version,
} from '@tos/plugin-hr-common';
import { randomUUID } from 'node:crypto';
import { queryRows, sql } from '../database/sql';
import type { UnitValues } from '../orgChart/OrgHistory';
import { holderIds, requireAlive, requireDayWithin, type OrgCaller, type OrgWrite, type OrgWriting } from '../orgChart/OrgWriting';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What is in the way of closing: positions and units that are in the unit on the day or later. */
interface Content {
  positions: number;
  units: number;
}

const valueOn = (versions: Version<UnitValues>[], date: string): UnitValues =>
  versions.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= date) && (validTo === null || date < validTo))!.values;

const lengths = ({ positions, units }: { positions: string[]; units: string[] }): Content => ({
  positions: positions.length,
  units: units.length,
});

/** Creates, changes, closes and merges units by date. */
export class OrgUnitWriter {
  readonly #writing: OrgWriting;

  constructor(writing: OrgWriting) {
    this.#writing = writing;
  }

  create(input: NewOrgUnit, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('org-unit-create', caller, async write => {
      const { trx, actor } = write;
      const id = randomUUID();
      const externalKey = input.externalKey ?? `tos-${id.slice(0, 8)}`;
      if (input.parentId) await requireAlive(trx, 'org_unit', input.parentId, { from: input.validFrom, to: null, field: 'body.parentId' });
      const values = { parent_id: input.parentId, name: input.name, name_en: input.nameEn, kind: input.kind, lead_position_id: null };
      const derived = deriveOrgUnitColumns({ externalKey, name: input.name, nameEn: input.nameEn });
      const by = { created_by: actor, updated_by: actor };
      await trx('org_unit').insert({ id, external_key: externalKey, ...values, ...derived, valid_from: input.validFrom, ...by });
      await write.history.write('org_unit', id, [{ validFrom: null, validTo: null, values }], actor);
      await write.record('org_unit', id, 'org-unit.create', { after: { ...input, externalKey } });
      write.touchUnits(id, input.parentId);
      return write.finish('org_unit', id);
    });
  }

  change(id: string, { version, validFrom, ...input }: OrgUnitChange, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('org-unit-change', caller, async write => {
      const unit = await write.lock('org_unit', id, version);
      requireDayWithin(unit, validFrom, 'body.validFrom');
      const { parentId, leadPositionId } = input;
      const span = { from: validFrom, to: unit.valid_to };
      if (parentId) await requireAlive(write.trx, 'org_unit', parentId, { ...span, field: 'body.parentId' });
      if (leadPositionId) {
        await requireAlive(write.trx, 'position', leadPositionId, { ...span, field: 'body.leadPositionId' });
        // Who leads a unit sees more of its people.
        for (const holder of await holderIds(write.trx, [leadPositionId], validFrom)) refuseOwn(holder.entityName, write.actor, 'lead');
      }
      const change = defined({
        parent_id: parentId,
        name: input.name,
        name_en: input.nameEn,
        kind: input.kind,
        lead_position_id: leadPositionId,
      });
      if (Object.keys(change).length === 0) throw refuse.at('body', 'hr.field.nothingWanted');
      const before = await write.history.read('org_unit', id);
      const after = changeFrom(before, validFrom, change as Partial<UnitValues>);
      if (parentId) await this.#refuseCircle(write, id, after, validFrom);
      await write.history.write('org_unit', id, after, write.actor);
      await this.#touch(write, id, validFrom, parentId, ...before.map(({ values }) => values.parent_id));
      await write.record('org_unit', id, 'org-unit.change', {
        before: Object.fromEntries(Object.keys(change).map(key => [key, valueOn(before, validFrom)[key as keyof UnitValues]])),
        after: { ...change, validFrom },
      });
      return write.finish('org_unit', id);
    });
  }

  close(id: string, { version, validTo }: Closing, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('org-unit-close', caller, async write => {
      const unit = await write.lock('org_unit', id, version);
      if (validTo === null) await this.#refuseOpening(write, id, unit.valid_to);
      else await this.#refuseClosing(write, id, { validFrom: unit.valid_from, validTo });
      await write.trx('org_unit').where({ id }).update({ valid_to: validTo, merged_into_id: null, updated_by: write.actor });
      await write.record('org_unit', id, validTo === null ? 'org-unit.open' : 'org-unit.close', {
        before: { validTo: unit.valid_to },
        after: { validTo },
      });
      await this.#touch(write, id, write.today);
      return write.finish('org_unit', id);
    });
  }

  /** Everything of the unit goes into the other one; the unit itself keeps its history and ends. */
  merge(id: string, { version, intoId, date }: OrgUnitMerge, caller: OrgCaller): Promise<ChangedRecord> {
    return this.#writing.run('org-unit-merge', caller, async write => {
      const unit = await write.lock('org_unit', id, version);
      if (intoId === id) throw refuse.at('body.intoId', 'hr.org.sameUnit');
      requireDayWithin(unit, date, 'body.date');
      if (unit.valid_from !== null && date <= unit.valid_from)
        throw refuse.at('body.date', 'hr.org.notAfterFirstDay', { day: unit.valid_from });
      await requireAlive(write.trx, 'org_unit', intoId, { from: date, to: null, field: 'body.intoId' });
      const into = await write.history.read('org_unit', intoId);
      await this.#refuseCircle(
        write,
        id,
        [{ validFrom: date, validTo: null, values: { ...valueOn(into, date), parent_id: intoId } }],
        date,
      );
      const moved = await contentIds(write, id, date);
      for (const positionId of moved.positions) {
        const versions = await write.history.read('position', positionId);
        const after = replaceFrom(versions, date, { key: 'org_unit_id', old: id, now: intoId });
        await write.history.write('position', positionId, after, write.actor);
        await write.record('position', positionId, 'position.change', {
          before: { org_unit_id: id },
          after: { org_unit_id: intoId, validFrom: date },
        });
        await write.finish('position', positionId);
      }
      for (const unitId of moved.units) {
        const versions = await write.history.read('org_unit', unitId);
        await write.history.write('org_unit', unitId, replaceFrom(versions, date, { key: 'parent_id', old: id, now: intoId }), write.actor);
        await write.record('org_unit', unitId, 'org-unit.change', {
          before: { parent_id: id },
          after: { parent_id: intoId, validFrom: date },
        });
        await write.finish('org_unit', unitId);
      }
      await write.trx('org_unit').where({ id }).update({ valid_to: date, merged_into_id: intoId, updated_by: write.actor });
      await write.record('org_unit', id, 'org-unit.merge', {
        before: { validTo: unit.valid_to },
        after: { validTo: date, mergedInto: intoId },
      });
      write.touchUnits(id, intoId, ...moved.units);
      write.touchPeople(...(await holderIds(write.trx, moved.positions, write.today)).map(row => row.id));
      return write.finish('org_unit', id);
    });
  }

  async #refuseCircle(write: OrgWrite, id: string, versions: Version<UnitValues>[], from: string): Promise<void> {
    const lines: DatedLine[] = await write.history.lines('unit', from, id);
    for (const { validFrom, validTo, values } of versions) {
      if (values.parent_id === null || (validTo !== null && validTo <= from)) continue;
      if (lineProblem(lines, { below: id, above: values.parent_id, validFrom, validTo }))
        throw refuse.at('body.parentId', 'hr.org.unitCircle');
    }
  }

  async #refuseClosing(write: OrgWrite, id: string, { validFrom, validTo }: { validFrom: string | null; validTo: string }): Promise<void> {
    if (validFrom !== null && validTo <= validFrom) throw refuse.at('body.validTo', 'hr.org.notAfterFirstDay', { day: validFrom });
    const { positions, units }: Content = lengths(await contentIds(write, id, validTo));
    if (positions + units > 0) throw refuse('hr.org.unitFull', { positions, units, day: validTo });
  }

  async #refuseOpening(write: OrgWrite, id: string, from: string | null): Promise<void> {
    if (from === null) throw refuse.at('body.validTo', 'hr.org.unitOpen');
    const versions = await write.history.read('org_unit', id);
    for (const { values, validTo } of versions)
      if (values.parent_id && (validTo === null || validTo > from))
        await requireAlive(write.trx, 'org_unit', values.parent_id, { from, to: validTo, field: 'body.validTo' });
  }

  /** The unit, its old and new neighbours, and everybody in it: the catalog shows them all anew. */
  async #touch(write: OrgWrite, id: string, from: string, ...units: (string | null | undefined)[]): Promise<void> {
    write.touchUnits(id, ...units);
    const { positions } = await contentIds(write, id, from);
    write.touchPeople(...(await holderIds(write.trx, positions.slice(0, 1000), from)).map(row => row.id));
  }
}

/** What is in a unit on the day or at any time later. */
async function contentIds({ trx }: OrgWrite, id: string, from: string): Promise<{ positions: string[]; units: string[] }> {
  const isLater = (alias: 'v' | 't') =>
    alias === 'v' ? sql`(v.valid_to is null or v.valid_to > ${from})` : sql`(t.valid_to is null or t.valid_to > ${from})`;
  const starts = sql`(v.valid_to is null or v.valid_to > t.valid_from) and (t.valid_to is null or t.valid_to > v.valid_from)`;
  const positions = await queryRows<{ id: string }>(
    trx,
    sql`select distinct t.id from position_version v join position t on t.id = v.position_id
      where v.org_unit_id = ${id} and ${isLater('v')} and ${isLater('t')} and ${starts}`,
  );
  const units = await queryRows<{ id: string }>(
    trx,
    sql`select distinct t.id from org_unit_version v join org_unit t on t.id = v.org_unit_id
      where v.parent_id = ${id} and ${isLater('v')} and ${isLater('t')} and ${starts}`,
  );
  return { positions: positions.map(row => row.id), units: units.map(row => row.id) };
}
