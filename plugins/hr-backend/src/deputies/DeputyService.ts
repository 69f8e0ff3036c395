import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { displayName, userEntityRef, type DeputyChange, type DeputyList, type NewDeputy } from '@tos/plugin-hr-common';
import { actorOf } from '../audit/actorOf';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { RowAccess } from '../permissions/Access';
import { requireFutureDay, requireVersion } from '../records/conflicts';
import type { LockedPerson, RecordCaller, RecordWriting, Write } from '../records/RecordWriting';
import { refuse } from '../refuse';
import type { DatabaseDeputyStore, DeputyPerson, DeputyRequest } from './DatabaseDeputyStore';
import type { DeputyNotifier } from './DeputyNotifier';

/** Who calls, and for whom they may set deputies. */
export interface DeputyCaller extends RecordCaller {
  manage: RowAccess;
}

const nameOf = (person: LockedPerson) =>
  displayName({ firstName: String(person.first_name), lastName: String(person.last_name), title: (person.title as string) ?? null });

/** Who stands in for whom: set by the lead or HR from a day on, never for the past and never for oneself. */
export class DeputyService {
  readonly #options: { store: DatabaseDeputyStore; writing: RecordWriting; calendar: CompanyCalendar; notifier: DeputyNotifier };

  constructor(options: { store: DatabaseDeputyStore; writing: RecordWriting; calendar: CompanyCalendar; notifier: DeputyNotifier }) {
    this.#options = options;
  }

  /** @throws NotFoundError when there is no such person for the caller */
  async list(
    who: DeputyRequest['who'],
    caller: Pick<DeputyCaller, 'access' | 'manage'> & { credentials: BackstageCredentials },
  ): Promise<DeputyList> {
    const { store, calendar } = this.#options;
    const { access, manage, credentials } = caller;
    const found = await store.read({ who, access, manage, actor: actorOf(credentials), today: calendar.today() });
    if (!found) throw refuse('hr.person.missing');
    return found;
  }

  /** @throws InputError for a past day or somebody who is not there, ConflictError when the rank is taken */
  async set(personId: string, { deputyId, rank, validFrom, validTo }: NewDeputy, caller: DeputyCaller): Promise<DeputyList> {
    const { store } = this.#options;
    const told = await this.#perform('person-deputy-set', caller, async write => {
      const { trx, actor, today } = write;
      const person = await write.lock(personId, caller.manage, 'deputy');
      requireFutureDay('body.validFrom', validFrom, today);
      if (deputyId === personId) throw refuse.at('body.deputyId', 'hr.deputy.self');
      const deputy = await store.findDeputy(deputyId, validFrom, { access: caller.access, today }, trx);
      if (!deputy) throw refuse.at('body.deputyId', 'hr.deputy.notThere', { day: validFrom });
      for (const ended of await store.endBefore({ personId, rank, day: validFrom }, actor, trx)) {
        await this.#recordEnd(write, personId, ended, validFrom);
      }
      const span = { valid_from: validFrom, valid_to: validTo };
      await store.insert({ person_id: personId, deputy_id: deputyId, rank, ...span }, actor, trx);
      await write.record(personId, 'person.deputy-set', {
        after: { deputy: userEntityRef(deputy.entity_name), rank, validFrom, validTo },
      });
      return { person, deputy };
    });
    await this.#options.notifier.standsIn(told.deputy, { personId, name: nameOf(told.person), from: validFrom });
    return this.list({ id: personId }, caller);
  }

  /** @throws ConflictError when somebody was faster, InputError for an end in the past */
  async change(id: string, { version, validTo }: DeputyChange, caller: DeputyCaller): Promise<DeputyList> {
    const { store } = this.#options;
    const { person, deputy } = await this.#perform('person-deputy-change', caller, async write => {
      const { trx, actor, today } = write;
      const known = await store.row(id, trx);
      if (!known) throw refuse('hr.deputy.missing');
      const locked = await write.lock(known.person_id, caller.manage, 'deputy');
      const row = await store.row(id, trx);
      if (!row) throw refuse('hr.deputy.missing');
      requireVersion(row, version);
      if (validTo) requireFutureDay('body.validTo', validTo, today);
      if (validTo && validTo <= row.valid_from) await store.delete(id, trx);
      else await store.end(id, validTo, actor, trx);
      await this.#recordEnd(write, row.person_id, row, validTo);
      return { person: locked, deputy: await store.personOf(row.deputy_id, trx) };
    });
    if (validTo) await this.#options.notifier.endsOn(deputy, { personId: person.id, name: nameOf(person), validTo });
    return this.list({ id: person.id }, caller);
  }

  async #recordEnd(write: Write, personId: string, row: { deputy_id: string; valid_to: string | null }, validTo: string | null) {
    const deputy = await this.#options.store.personOf(row.deputy_id, write.trx);
    await write.record(personId, 'person.deputy-changed', {
      before: { validTo: row.valid_to },
      after: { deputy: deputy && userEntityRef(deputy.entity_name), validTo },
    });
  }

  #perform<T extends { person: LockedPerson; deputy: DeputyPerson | undefined }>(
    eventId: string,
    caller: DeputyCaller,
    work: (write: Write) => Promise<T>,
  ): Promise<T> {
    return this.#options.writing.perform(eventId, caller, async write => {
      const result = await work(write);
      return { result, personIds: [result.person.id] };
    });
  }
}
