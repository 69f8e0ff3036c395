import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  WorkingTimeModelHistory,
  NewWorkingTimeModel,
  OwnWorkingTimeSpan,
  WorkingTimeModelChange,
  WorkingTimeModelDetail,
  WorkingTimeModelRecord,
  WorkingTimeRules,
} from '@tos/plugin-hr-common';
import { signedInName } from '../people/signedInName';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { differences } from '../records/changes';
import { requireVersion, throwConflict } from '../records/conflicts';
import { refuse } from '../refuse';
import type { DatabaseWorkingTimeStore, LockedModel } from './DatabaseWorkingTimeStore';
import type { ModelWrite } from './WorkingTimeVersions';

/** What models are kept with. */
export interface WorkingTimeServices {
  store: DatabaseWorkingTimeStore;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
}

const SINCE_EVER = '-infinity';

const fieldsOf = ({ name, name_en: nameEn, type, valid_from: from, valid_to: validTo }: LockedModel) => ({
  name,
  nameEn,
  type,
  validFrom: from === SINCE_EVER ? null : from,
  validTo,
});

function toColumns({ name, nameEn, type, validFrom, validTo }: Partial<NewWorkingTimeModel>): Record<string, unknown> {
  const columns = { name, name_en: nameEn, type, valid_from: validFrom === null ? SINCE_EVER : validFrom, valid_to: validTo };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function checkSpan({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) {
  if (validFrom && validTo && validTo <= validFrom) throw refuse.at('body.validTo', 'hr.field.endBeforeStart');
}

/** Rules of working-time models as a whole: names, type and when contracts may take them up. */
export class WorkingTimeModelService {
  readonly #services: WorkingTimeServices;

  constructor(services: WorkingTimeServices) {
    this.#services = services;
  }

  async list(): Promise<{ items: WorkingTimeModelRecord[] }> {
    const { store, calendar } = this.#services;
    return { items: await store.list(calendar.today()) };
  }

  /** @throws NotFoundError without such a model */
  async read(id: string): Promise<WorkingTimeModelDetail> {
    const { store, calendar } = this.#services;
    const model = await store.read(id, calendar.today());
    if (!model) throw refuse('hr.workingTime.missing');
    return model;
  }

  /** @throws NotFoundError without such a model */
  async history(id: string, { limit, before }: { limit: number; before?: string }): Promise<WorkingTimeModelHistory> {
    await this.read(id);
    const events = await this.#services.store.history(id, { limit, before });
    const page = events.slice(0, limit);
    return { items: page, next: events.length > limit ? page[limit - 1].id : null };
  }

  async readOwn(credentials: BackstageCredentials): Promise<{ items: OwnWorkingTimeSpan[] }> {
    const { store, calendar } = this.#services;
    return { items: await store.readOwn(signedInName(credentials), calendar.today()) };
  }

  create({ name, nameEn, type, validFrom, validTo, ...rules }: NewWorkingTimeModel, caller: Caller): Promise<WorkingTimeModelDetail> {
    const head = { name, nameEn, type, validFrom, validTo };
    checkSpan(head);
    return this.perform('working-time-model.added', caller, async ({ trx, actor, store }) => {
      const id = await store.insertModel(toColumns(head), actor, trx);
      await store.insertVersion({ modelId: id, validFrom: SINCE_EVER, validTo: null, rules: rules as WorkingTimeRules }, actor, trx);
      return { id, values: { after: { ...head, ...rules } } };
    });
  }

  /** @throws ConflictError when somebody was faster, or contracts stand in the way */
  update(id: string, { version, ...wanted }: WorkingTimeModelChange, caller: Caller): Promise<WorkingTimeModelDetail> {
    return this.perform('working-time-model.changed', caller, async write => {
      const { trx, actor, store } = write;
      const model = await this.lock(id, write);
      requireVersion(model, version);
      const change = differences(fieldsOf(model), wanted);
      if (!change) return { id };
      const next = { ...fieldsOf(model), ...change.after };
      checkSpan(next);
      const { first, last } = await store.beginnings(id, trx);
      if ('type' in change.after && first) throw refuse('hr.workingTime.typeFixed');
      if (next.validFrom && first && first < next.validFrom) throw refuse('hr.workingTime.contractBegins', { day: first });
      if (next.validTo && last && last >= next.validTo) throw refuse('hr.workingTime.contractBegins', { day: last });
      await store.updateModel(id, toColumns(change.after), actor, trx);
      return { id, values: change };
    });
  }

  /** @throws NotFoundError without such a model */
  async lock(id: string | undefined, { store, trx }: ModelWrite): Promise<LockedModel> {
    const model = id && (await store.lock(id, trx));
    if (!model) throw refuse('hr.workingTime.missing');
    return model;
  }

  /** Runs a write with history and audit and answers with the model; without `values` nothing has changed. */
  async perform(
    action: string,
    { credentials, req }: Caller,
    work: (write: ModelWrite) => Promise<{ id: string; values?: { before?: Record<string, unknown>; after?: Record<string, unknown> } }>,
  ): Promise<WorkingTimeModelDetail> {
    const { store, audit, auditor, calendar } = this.#services;
    const actor = actorOf(credentials);
    const today = calendar.today();
    return audited(auditor, { eventId: 'working-time-model', req, meta: { action } }, () =>
      store
        .transaction(async trx => {
          const { id, values } = await work({ trx, actor, today, store });
          if (values) await audit.append([{ actor, action, subjectType: 'working-time-model', subjectId: id, ...values }], trx);
          return (await store.read(id, today, trx))!;
        })
        .catch(throwConflict),
    );
  }
}
