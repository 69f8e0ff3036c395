import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type ChangeRequest,
  type ChangeRequestDecision,
  type ChangeRequestInboxQuery,
  type ChangeRequestPage,
  type ChangeRequestQuery,
  MAX_OPEN_CHANGE_REQUESTS,
  type NewChangeRequest,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { sql } from '../database/sql';
import { signedInName } from '../people/signedInName';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { refuse } from '../refuse';
import { differences, forHistory, toFields } from './changes';
import { listRequests, readRequest } from './changeRequestSql';
import { PRIVATE } from './columns';
import { requireVersion } from './conflicts';
import type { PersonNotifier } from './PersonNotifier';
import { lockOwn, readPart, writePrivate } from './personParts';
import type { RecordCaller, RecordWriting, Write } from './RecordWriting';

/** Rules of requests to change the own data. */
export class ChangeRequestService {
  readonly #options: {
    knex: Knex;
    writing: RecordWriting;
    audit: DatabaseAuditStore;
    calendar: CompanyCalendar;
    notifier: PersonNotifier;
  };

  constructor(options: {
    knex: Knex;
    writing: RecordWriting;
    audit: DatabaseAuditStore;
    calendar: CompanyCalendar;
    notifier: PersonNotifier;
  }) {
    this.#options = options;
  }

  listOwn(query: ChangeRequestQuery, credentials: BackstageCredentials): Promise<ChangeRequestPage> {
    const whose = sql`p.entity_name = ${signedInName(credentials)}`;
    return listRequests(this.#options.knex, { whose, query, newestFirst: true });
  }

  /** The inbox. It shows private data, so it is written down whose were shown. */
  async list(query: ChangeRequestInboxQuery, { access, credentials }: RecordCaller): Promise<ChangeRequestPage> {
    const { knex, audit, calendar } = this.#options;
    if (access.decide === false) throw refuse('hr.request.inboxForbidden', { permission: 'hr.changeRequest.decide' });
    const options = { today: calendar.today(), checks: 'many' } as const;
    const whose = sql`${personCondition(access.decide, 'p', options)} and ${visiblePerson(access, 'p', options)}`;
    const page = await listRequests(knex, { whose, query, newestFirst: false });
    const actor = actorOf(credentials);
    const others = page.items.filter(({ person }) => person.userEntityRef !== actor).map(({ person }) => person.id);
    const entries = [...new Set(others)].map(subjectId => ({ subjectType: 'person', subjectId }) as const);
    if (entries.length) await audit.append(entries.map(entry => ({ ...entry, actor, action: 'person.change-request.read' })));
    return page;
  }

  /** @throws InputError when nothing would change, ConflictError when a field is asked for already */
  create({ note, ...wanted }: NewChangeRequest, caller: RecordCaller): Promise<ChangeRequest> {
    return this.#options.writing.perform('change-request-create', caller, async write => {
      const personId = await lockOwn(write);
      const change = differences(toFields(await readPart(write, 'person_private', personId), PRIVATE), wanted);
      if (!change) throw refuse('hr.request.nothingChanges');
      await refuseDoubles(write, personId, Object.keys(change.after));
      const [{ id }] = await write
        .trx('person_change_request')
        .insert({
          person_id: personId,
          proposal: JSON.stringify(change.after),
          base: JSON.stringify(change.before),
          note,
          created_by: write.actor,
          updated_by: write.actor,
        })
        .returning('id');
      await write.record(personId, 'person.change-requested', forHistory(change));
      return { result: (await readRequest(write.trx, id))!, personIds: [] };
    });
  }

  /** @throws ConflictError when it is decided already */
  withdraw(id: string, version: number, caller: RecordCaller): Promise<ChangeRequest> {
    return this.#options.writing.perform('change-request-withdraw', caller, async write => {
      const personId = await lockOwn(write);
      const request = await openRequest(write, id, version, personId);
      await settle(write, request, { state: 'withdrawn', note: null });
      await write.record(personId, 'person.change-withdrawn');
      return { result: (await readRequest(write.trx, id))!, personIds: [] };
    });
  }

  /** @throws NotAllowedError for the own request, ConflictError when it is decided or the data changed meanwhile */
  async decide(id: string, { version, decision, note }: ChangeRequestDecision, caller: RecordCaller): Promise<ChangeRequest> {
    const decided = await this.#options.writing.perform('change-request-decide', caller, async write => {
      const known = await write.trx('person_change_request').where({ id }).select('person_id').first();
      if (!known) throw refuse('hr.request.missing');
      const person = await write.lock(known.person_id, caller.access.decide, 'request').catch(error => {
        throw error instanceof NotFoundError ? refuse('hr.request.missing') : error;
      });
      const request = await openRequest(write, id, version, person.id);
      if (decision === 'approved') await storeProposal(write, request);
      else await write.record(person.id, 'person.change-rejected');
      await settle(write, request, { state: decision, note: note ?? null });
      const result = (await readRequest(write.trx, id))!;
      return { result: { request: result, locale: person.locale }, personIds: decision === 'approved' ? [person.id] : [] };
    });
    const { request, locale } = decided;
    await this.#options.notifier.changeRequestDecided(request, locale === 'en' ? 'en' : 'de');
    return request;
  }
}

async function refuseDoubles({ trx }: Write, personId: string, fields: string[]) {
  const open = await trx('person_change_request').where({ person_id: personId, state: 'requested' }).select('proposal');
  if (open.length >= MAX_OPEN_CHANGE_REQUESTS) {
    throw refuse('hr.request.tooMany', { open: open.length });
  }
  const asked = open.flatMap(({ proposal }) => Object.keys(proposal));
  const field = fields.find(name => asked.includes(name));
  if (field) throw refuse('hr.request.fieldOpen', { field });
}

async function openRequest({ trx }: Write, id: string, version: number, personId: string): Promise<ChangeRequest> {
  const [row] = await trx('person_change_request').where({ id, person_id: personId }).forUpdate();
  const request: ChangeRequest | undefined = row && (await readRequest(trx, id));
  if (!request) throw refuse('hr.request.missing');
  const { state, decidedBy, decidedAt } = request;
  if (state !== 'requested') {
    const error = refuse(`hr.request.${state}`, { by: decidedBy ?? '', at: decidedAt ?? '' });
    throw Object.assign(error, { changedBy: decidedBy, changedAt: decidedAt });
  }
  requireVersion(row, version);
  return request;
}

/** Stores what was asked for, unless one of the values was changed since. */
async function storeProposal(write: Write, { person, proposal, base }: ChangeRequest): Promise<void> {
  const row = await readPart(write, 'person_private', person.id);
  const current = toFields(row, PRIVATE);
  const changed = Object.entries(base).find(([field, value]) => !isDeepStrictEqual(current[field] ?? null, value ?? null));
  if (changed) {
    const changedAt = row && new Date(row.updated_at).toISOString();
    const [field] = changed;
    const error = row ? refuse('hr.request.dataChangedBy', { field, by: row.updated_by }) : refuse('hr.request.dataChanged', { field });
    throw Object.assign(error, { changedBy: row?.updated_by, changedAt });
  }
  const change = differences(current, proposal);
  if (!change) throw refuse.at('body.decision', 'hr.request.nothingChanges');
  await writePrivate(write, person.id, change.after);
  await write.record(person.id, 'person.change-approved', forHistory(change));
}

/** Closes a request. Bank data are of no use in it from then on and stay by their last characters only. */
async function settle(write: Write, { id, proposal, base }: ChangeRequest, { state, note }: { state: string; note: string | null }) {
  const kept = forHistory({ before: base, after: proposal });
  await write
    .trx('person_change_request')
    .where({ id })
    .update({
      state,
      decision_note: note,
      decided_by: write.actor,
      decided_at: write.trx.fn.now(),
      proposal: JSON.stringify(kept.after),
      base: JSON.stringify(kept.before),
      updated_by: write.actor,
    });
}
