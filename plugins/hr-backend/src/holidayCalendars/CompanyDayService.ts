import type { AuditorService } from '@backstage/backend-plugin-api';
import type { CompanyDayChange, CompanyDayList, NewCompanyDay } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { differences } from '../records/changes';
import { requireVersion, throwConflict } from '../records/conflicts';
import { refuse } from '../refuse';
import type { DatabaseCompanyDayStore } from './DatabaseCompanyDayStore';

interface CompanyDayServices {
  store: DatabaseCompanyDayStore;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
}

interface Done {
  id: string;
  /** Nothing has changed without them. */
  values?: { before?: Record<string, unknown>; after?: Record<string, unknown> };
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Company days as HR keeps them. Those of earlier years stay as they were: leave and time were reckoned by them. */
export class CompanyDayService {
  readonly #services: CompanyDayServices;

  constructor(services: CompanyDayServices) {
    this.#services = services;
  }

  async list(): Promise<CompanyDayList> {
    return { items: await this.#services.store.list() };
  }

  /** @throws InputError for a day of an earlier year, ConflictError where there is one already */
  create(body: NewCompanyDay, caller: Caller): Promise<CompanyDayList> {
    return this.#perform('company-day.added', caller, async (trx, actor) => {
      const values = this.#checked(body);
      return { id: await this.#services.store.insert(values, actor, trx), values: { after: { ...values } } };
    });
  }

  /** @throws ConflictError when somebody was faster, or when the day has come in earlier years */
  update(id: string, { version, ...wanted }: CompanyDayChange, caller: Caller): Promise<CompanyDayList> {
    return this.#perform('company-day.changed', caller, async (trx, actor) => {
      const { values } = await this.#lock(id, version, trx);
      const change = differences({ ...values }, wanted);
      if (!change) return { id };
      const next = { ...values, ...change.after } as NewCompanyDay;
      if (!this.#hasCome(values)) this.#checked(next);
      else if (['day', 'isYearly', 'factor'].some(field => field in change.after)) throw refuse('hr.companyDay.began');
      else if ('lastYear' in change.after) this.#checkLastYear(next, this.#year() - 1);
      await this.#services.store.update(id, change.after, actor, trx);
      return { id, values: change };
    });
  }

  /** @throws ConflictError when the day has come in earlier years */
  remove(id: string, version: number, caller: Caller): Promise<CompanyDayList> {
    return this.#perform('company-day.removed', caller, async trx => {
      const { values } = await this.#lock(id, version, trx);
      if (this.#hasCome(values)) throw refuse('hr.companyDay.began');
      await this.#services.store.delete(id, trx);
      return { id, values: { before: { ...values } } };
    });
  }

  #year = () => yearOf(this.#services.calendar.today());
  #hasCome = ({ day }: NewCompanyDay) => yearOf(day) < this.#year();

  #checked(values: NewCompanyDay): NewCompanyDay {
    if (this.#hasCome(values)) throw refuse.at('body.day', 'hr.companyDay.pastYear', { year: String(this.#year()) });
    this.#checkLastYear(values, yearOf(values.day));
    return values;
  }

  #checkLastYear({ isYearly, lastYear }: NewCompanyDay, earliest: number) {
    const isWrong = lastYear !== null && (!isYearly || lastYear < earliest);
    if (isWrong) throw refuse.at('body.lastYear', 'hr.companyDay.lastYear', { year: String(earliest) });
  }

  async #lock(id: string, version: number, trx: Knex) {
    const found = await this.#services.store.lock(id, trx);
    if (!found) throw refuse('hr.companyDay.missing');
    requireVersion(found, version);
    return found;
  }

  #perform(action: string, { credentials, req }: Caller, work: (trx: Knex, actor: string) => Promise<Done>): Promise<CompanyDayList> {
    const { store, audit, auditor } = this.#services;
    const actor = actorOf(credentials);
    return audited(auditor, { eventId: 'company-day', req, meta: { action } }, () =>
      store
        .transaction(async trx => {
          const { id, values } = await work(trx, actor);
          if (values) await audit.append([{ actor, action, subjectType: 'company-day', subjectId: id, ...values }], trx);
          return { items: await store.list(trx) };
        })
        .catch(throwConflict),
    );
  }
}
