import { fieldPath } from '@tos/refusals';
import {
  planContractAddition,
  planContractRemoval,
  workingTimeErrors,
  workingTimeErrorsOf,
  type NewWorkingTimeVersion,
  type WorkingTimeModel,
  type WorkingTimeModelDetail,
  type WorkingTimeRules,
  type WorkingTimeVersionChange,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { Caller } from '../audit/audited';
import { differences } from '../records/changes';
import { requireVersion } from '../records/conflicts';
import { refuse } from '../refuse';
import type { DatabaseWorkingTimeStore, StoredVersion } from './DatabaseWorkingTimeStore';
import type { WorkingTimeModelService } from './WorkingTimeModelService';

/** One write of a model: the open transaction, who writes and on which day. */
export interface ModelWrite {
  trx: Knex.Transaction;
  actor: string;
  today: string;
  store: DatabaseWorkingTimeStore;
}

const ALWAYS = { entryDate: null, exitDate: null };

const validFromOf = ({ validFrom }: StoredVersion) => ({ validFrom: validFrom === '-infinity' ? null : validFrom });

function requireSound(type: WorkingTimeModel, rules: WorkingTimeRules) {
  const [error] = workingTimeErrorsOf(type, rules);
  if (error) throw refuse.at(fieldPath('body', error.path), workingTimeErrors[error.code]);
}

/** Rules of models by date: what somebody worked by on a day that has passed never changes. */
export class WorkingTimeVersions {
  readonly #models: WorkingTimeModelService;

  constructor(models: WorkingTimeModelService) {
    this.#models = models;
  }

  /** @throws InputError when other rules begin on that day, ConflictError when people worked by the model on a day it would change */
  add(modelId: string, { validFrom, ...rules }: NewWorkingTimeVersion, caller: Caller): Promise<WorkingTimeModelDetail> {
    return this.#models.perform('working-time-model.rules-added', caller, async write => {
      const { trx, actor, today, store } = write;
      const model = await this.#models.lock(modelId, write);
      requireSound(model.type, rules);
      const isUsed = validFrom < today && (await store.isUsedSince(modelId, validFrom, today, trx));
      const versions = await store.versions(modelId, trx);
      const plan = planContractAddition({ versions, employment: ALWAYS, validFrom, today, correctsPast: !isUsed });
      if ('problem' in plan) {
        throw refuse.at('body.validFrom', plan.problem === 'sameDay' ? 'hr.workingTime.rulesSameDay' : 'hr.workingTime.rulesInPast');
      }
      if (plan.previous) await store.updateVersion(plan.previous.id, { validTo: plan.previous.validTo }, actor, trx);
      await store.insertVersion({ modelId, validFrom, validTo: plan.validTo, rules }, actor, trx);
      return { id: modelId, values: { after: { validFrom, ...rules } } };
    });
  }

  /** @throws ConflictError when somebody was faster, or people worked by these rules before today */
  update(id: string, { version, ...wanted }: WorkingTimeVersionChange, caller: Caller): Promise<WorkingTimeModelDetail> {
    return this.#models.perform('working-time-model.rules-changed', caller, async write => {
      const { model, row, isUsed } = await this.#lock(id, write);
      requireVersion(row, version);
      const change = differences({ ...row.rules }, wanted);
      if (!change) return { id: model.id };
      requireSound(model.type, { ...row.rules, ...change.after });
      if (isUsed) throw refuse('hr.workingTime.rulesUsed');
      await write.store.updateVersion(id, change.after as Partial<WorkingTimeRules>, write.actor, write.trx);
      const from = validFromOf(row);
      return { id: model.id, values: { before: { ...from, ...change.before }, after: { ...from, ...change.after } } };
    });
  }

  /** @throws ConflictError for the first rules, and when people worked by these before today */
  remove(id: string, version: number, caller: Caller): Promise<WorkingTimeModelDetail> {
    return this.#models.perform('working-time-model.rules-removed', caller, async write => {
      const { trx, actor, today, store } = write;
      const { model, row, versions, isUsed } = await this.#lock(id, write);
      requireVersion(row, version);
      if (row.id === versions[0].id) throw refuse('hr.workingTime.rulesFirst');
      if (isUsed) throw refuse('hr.workingTime.rulesUsed');
      const plan = planContractRemoval({ versions, id, today, correctsPast: true });
      if ('problem' in plan) throw refuse('hr.workingTime.rulesMissing');
      await store.deleteVersion(id, trx);
      if (plan.previous) await store.updateVersion(plan.previous.id, { validTo: plan.previous.validTo }, actor, trx);
      return { id: model.id, values: { before: { ...validFromOf(row), ...row.rules } } };
    });
  }

  async #lock(id: string, write: ModelWrite) {
    const { store, trx, today } = write;
    const modelId = await store.modelOf(id, trx);
    if (!modelId) throw refuse('hr.workingTime.rulesMissing');
    const model = await this.#models.lock(modelId, write);
    const versions = await store.versions(modelId, trx);
    const row = versions.find(one => one.id === id);
    if (!row) throw refuse('hr.workingTime.rulesMissing');
    const detail = await store.read(modelId, today, trx);
    return { model, versions, row, isUsed: detail!.versions.some(one => one.id === id && one.usedOnPastDays) };
  }
}
