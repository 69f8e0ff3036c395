import { refusalOf } from '@tos/refusals/backend';
import { type BulkChange, type BulkResult, planContractAddition } from '@tos/plugin-hr-common';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import { refuse } from '../refuse';
import { requireFutureDay } from './conflicts';
import { endPrevious, readVersions } from './ContractWriter';
import { storeMaster } from './PersonWriter';
import type { RecordCaller, RecordWriting, Write } from './RecordWriting';

const COPIED = ['weekly_minutes', 'working_time_model', 'working_time_model_id', 'cost_object', 'pay_kind', 'other_employer_minutes'];

/** Same change for many people, each in a transaction of its own. */
export class BulkService {
  readonly #writing: RecordWriting;
  readonly #changes: HrChangePublisher;
  readonly #calendar: { today(): string };

  constructor(options: { writing: RecordWriting; changes: HrChangePublisher; calendar: { today(): string } }) {
    this.#writing = options.writing;
    this.#changes = options.changes;
    this.#calendar = options.calendar;
  }

  async run({ ids, ...wanted }: BulkChange, caller: RecordCaller): Promise<{ results: BulkResult[] }> {
    if (caller.access.update === false) throw refuse('hr.person.bulkForbidden', { permission: 'hr.person.update' });
    if (wanted.costCentre) requireFutureDay('body.costCentre.validFrom', wanted.costCentre.validFrom, this.#calendar.today());
    const results: BulkResult[] = [];
    for (const id of ids) results.push(await this.#one(id, wanted, caller));
    const personIds = results.filter(({ outcome }) => outcome === 'changed').map(({ id }) => id);
    if (personIds.length) await this.#changes.publish({ personIds, orgUnitIds: [] });
    return { results };
  }

  async #one(id: string, wanted: Omit<BulkChange, 'ids'>, caller: RecordCaller): Promise<BulkResult> {
    try {
      const changed = await this.#writing.perform('person-bulk-update', caller, async write => {
        const { location, costCentre } = wanted;
        const person = await write.lock(id, caller.access.update, costCentre ? 'costCentre' : 'allowed');
        const moved = location !== undefined && (await storeMaster(write, person, { location }));
        const charged = costCentre && (await setCostCentre(write, { personId: id, ...costCentre }));
        return { result: Boolean(moved || charged), personIds: [] };
      });
      return { id, outcome: changed ? 'changed' : 'unchanged', reason: null, refusal: null };
    } catch (error) {
      const { name, message } = error as Error;
      // What the caller can do nothing about is no result of one person but a fault of the whole.
      if (!['NotFoundError', 'NotAllowedError', 'ConflictError', 'InputError'].includes(name)) throw error;
      return { id, outcome: 'failed', reason: message, refusal: refusalOf(error) ?? null };
    }
  }
}

/** Lets every employment of the day go on with another cost centre; a version that begins on that very day is changed. */
async function setCostCentre(write: Write, { personId, value, validFrom }: { personId: string; value: string | null; validFrom: string }) {
  const employments = await write
    .trx('employment')
    .where({ person_id: personId })
    .whereRaw('entry_date <= ? and (exit_date is null or exit_date >= ?)', [validFrom, validFrom])
    .orderBy('id')
    .select(write.trx.raw(`id, nullif(entry_date, '-infinity')::text as "entryDate", exit_date::text as "exitDate"`));
  if (!employments.length) throw refuse('hr.employment.none', { day: validFrom });
  let changed = false;
  for (const employment of employments) {
    const versions = await readVersions(write, employment.id);
    const running = versions.find(({ validFrom: from, validTo }) => from <= validFrom && (validTo === null || validTo > validFrom));
    if (!running) throw refuse('hr.contract.none', { day: validFrom });
    if (running.cost_centre === value) continue;
    changed = true;
    const by = { updated_by: write.actor };
    if (running.validFrom === validFrom) {
      await write
        .trx('contract_version')
        .where({ id: running.id })
        .update({ cost_centre: value, ...by });
    } else {
      const plan = planContractAddition({ versions, employment, validFrom, today: write.today });
      if ('problem' in plan) throw refuse('hr.contract.fixed', { day: validFrom });
      await endPrevious(write, plan.previous);
      const copied = Object.fromEntries(COPIED.map(column => [column, running[column]]));
      const span = { employment_id: employment.id, valid_from: validFrom, valid_to: plan.validTo };
      await write.trx('contract_version').insert({ ...copied, ...span, cost_centre: value, created_by: write.actor, ...by });
    }
    const before = { costCentre: running.cost_centre };
    await write.record(personId, 'person.contract-changed', { before, after: { validFrom, costCentre: value } });
  }
  return changed;
}
