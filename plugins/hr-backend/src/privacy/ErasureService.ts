import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Erasure, ErasureItem, ErasureListQuery, ErasurePlan } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { DatabasePrivacyStore, PrivacySubject } from './DatabasePrivacyStore';
import type { HrPrivacySource } from './hrPrivacySource';
import type { PrivacySources } from './PrivacySources';

/** What {@link ErasureService} works with. */
export interface ErasureServiceOptions {
  knex: Knex;
  store: DatabasePrivacyStore;
  sources: PrivacySources;
  own: HrPrivacySource;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
  changes: HrChangePublisher;
}

function obstacleOf({ isEmployed, isAnonymised }: PrivacySubject): ErasurePlan['obstacle'] {
  if (isAnonymised) return 'anonymised';
  return isEmployed ? 'employed' : null;
}

/** Erasure with four eyes: one asks, another one confirms, and then nothing but statistics and what must be kept is left. */
export class ErasureService {
  readonly #o: ErasureServiceOptions;

  constructor(options: ErasureServiceOptions) {
    this.#o = options;
  }

  /** The dry run. */
  async plan(personId: string, caller: Caller): Promise<ErasurePlan> {
    const person = await this.#subject(personId);
    const parts = await Promise.all(
      this.#o.sources.all().map(async source => {
        const items = await source.erase(person, { dryRun: true });
        return items.map((item): ErasureItem => ({ source: source.id, ...item }));
      }),
    );
    const open = (await this.#o.store.openErasure(personId, actorOf(caller.credentials))) ?? null;
    return { items: parts.flat(), obstacle: obstacleOf(person), open };
  }

  async request(personId: string, reason: string, caller: Caller): Promise<Erasure> {
    const { store, knex, auditor } = this.#o;
    const actor = actorOf(caller.credentials);
    return audited(auditor, { eventId: 'erasure-request', req: caller.req, meta: { personId } }, async () => {
      const id = await knex.transaction(async trx => {
        this.#checkErasable(await this.#subject(personId, trx), actor);
        const created = await store.insertErasure(personId, reason, actor, trx);
        if (!created) throw refuse('hr.erasure.exists');
        await this.#record('privacy.erasure-request', personId, actor, trx);
        return created;
      });
      return this.#find(id, actor);
    });
  }

  list(query: ErasureListQuery, caller: Caller) {
    return this.#o.store.listErasures(query, actorOf(caller.credentials));
  }

  async withdraw(id: string, version: number, caller: Caller): Promise<Erasure> {
    const { store, knex, auditor } = this.#o;
    const actor = actorOf(caller.credentials);
    return audited(auditor, { eventId: 'erasure-withdraw', req: caller.req, meta: { erasureId: id } }, async () => {
      await knex.transaction(async trx => {
        const erasure = await this.#find(id, actor, trx);
        refuseOwn((await this.#subject(erasure.person.id, trx)).entityName, actor, 'erasure');
        if (erasure.state !== 'requested') throw refuse('hr.erasure.notWaiting');
        this.#checkVersion(erasure, version);
        await store.setErasure(id, 'withdrawn', actor, trx);
        await this.#record('privacy.erasure-withdraw', erasure.person.id, actor, trx);
      });
      return this.#find(id, actor);
    });
  }

  /**
   * Confirms and carries out. Other plugins come first, each in its own way; HR's own part and the end are one transaction. What
   * failed in between can be confirmed again.
   *
   * @throws NotAllowedError for whoever has asked for it, and for the person
   */
  async confirm(id: string, version: number, caller: Caller): Promise<Erasure> {
    const { sources, own, store, knex, changes, auditor } = this.#o;
    const actor = actorOf(caller.credentials);
    return audited(auditor, { eventId: 'erasure-confirm', req: caller.req, meta: { erasureId: id } }, async () => {
      const person = await knex.transaction(trx => this.#begin(id, version, actor, trx));
      for (const source of sources.others()) await source.erase(person, { dryRun: false });
      await knex.transaction(async trx => {
        const erasure = await this.#find(id, actor, trx);
        if (erasure.state !== 'running') return;
        await own.eraseIn(person.id, trx);
        await store.setErasure(id, 'done', undefined, trx);
        await this.#record('privacy.erasure', person.id, actor, trx);
      });
      await changes.publish({ personIds: [person.id], orgUnitIds: [] });
      return this.#find(id, actor);
    });
  }

  async #begin(id: string, version: number, actor: string, trx: Knex): Promise<PrivacySubject> {
    const erasure = await this.#find(id, actor, trx);
    if (erasure.state !== 'requested' && erasure.state !== 'running') throw refuse('hr.erasure.decided');
    if (erasure.requestedBy === actor) throw refuse('hr.erasure.fourEyes');
    this.#checkVersion(erasure, version);
    const person = await this.#subject(erasure.person.id, trx);
    this.#checkErasable(person, actor);
    await this.#o.store.setErasure(id, 'running', actor, trx);
    return person;
  }

  #checkErasable(person: PrivacySubject, actor: string): void {
    refuseOwn(person.entityName, actor, 'erasure');
    const obstacle = obstacleOf(person);
    if (obstacle) throw refuse(`hr.erasure.${obstacle}`);
  }

  #checkVersion(erasure: Erasure, version: number): void {
    if (erasure.version === version) return;
    throw refuse('hr.erasure.changedBy', { by: erasure.decidedBy ?? erasure.requestedBy });
  }

  async #find(id: string, actor: string, lock?: Knex): Promise<Erasure> {
    const erasure = await this.#o.store.findErasure(id, actor, lock);
    if (!erasure) throw refuse('hr.erasure.missing');
    return erasure;
  }

  async #subject(id: string, lock?: Knex): Promise<PrivacySubject> {
    const person = await this.#o.store.findSubject({ id }, this.#o.calendar.today(), lock);
    if (!person) throw refuse('hr.person.missing');
    return person;
  }

  #record(action: string, personId: string, actor: string, trx: Knex): Promise<void> {
    return this.#o.audit.append([{ actor, action, subjectType: 'person', subjectId: personId }], trx);
  }
}
