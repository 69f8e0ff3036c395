import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type ChecklistItemPage,
  type ChecklistItemQuery,
  hrRefusals,
  type MarkItemsBody,
  type MarkItemsResult,
  type MyChecklistQuery,
  type StartChecklistBody,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { AuditEntry, DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { sql, word, type Sql } from '../database/sql';
import { signedInName } from '../people/signedInName';
import { isOwn, refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { ChecklistStarter } from './ChecklistStarter';
import type { DatabaseChecklistStore, MarkedItem } from './DatabaseChecklistStore';
import { ownerIds, type RoleOwners } from './itemSql';

type Result = MarkItemsResult['results'][number];

const SENTENCES = {
  notFound: 'There is no such item, or it is not yours',
  changedMeanwhile: 'Somebody else marked this item meanwhile; read it again',
  noteMissing: 'Say in a note why this item does not apply',
  stopped: 'This checklist has ended',
  own: hrRefusals['hr.own.checklist'].text,
};

interface Parts {
  store: DatabaseChecklistStore;
  starter: ChecklistStarter;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
  owners: { hr: string[]; it: string[] };
}

/** What is to be done for people who come, change or leave: who sees it, who marks it. */
export class ChecklistService {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Own items; empty for an account that belongs to nobody who works here. */
  async listOwn(query: MyChecklistQuery, credentials: BackstageCredentials): Promise<ChecklistItemPage> {
    const { store, calendar } = this.#parts;
    const today = calendar.today();
    const personId = await store.findWorking(signedInName(credentials), today);
    if (!personId) return { items: [], totalItems: 0, today };
    return { ...(await store.listOwn(query, { personId, owners: await this.roleOwners(), today })), today };
  }

  async list(query: ChecklistItemQuery): Promise<ChecklistItemPage> {
    const { store, calendar } = this.#parts;
    const today = calendar.today();
    return { ...(await store.list(query, today)), today };
  }

  /** Marks items that the caller owns; others are as if they did not exist. */
  async markOwn(body: MarkItemsBody, caller: Caller): Promise<MarkItemsResult> {
    const { store, calendar } = this.#parts;
    const today = calendar.today();
    const personId = await store.findWorking(signedInName(caller.credentials), today);
    const owners = await this.roleOwners();
    return this.#mark(body, personId ? sql`${personId}::uuid = any(${ownerIds(owners, today)})` : word('false'), caller);
  }

  markAny(body: MarkItemsBody, caller: Caller): Promise<MarkItemsResult> {
    return this.#mark(body, word('true'), caller);
  }

  /**
   * @throws NotFoundError without such an employment or template
   * @throws NotAllowedError for the own employment
   * @throws ConflictError while the template is running for the employment
   */
  start({ employmentId, templateId }: StartChecklistBody, { credentials, req }: Caller) {
    const { store, starter, audit, auditor, calendar } = this.#parts;
    const actor = actorOf(credentials);
    return audited(auditor, { eventId: 'checklist-start', req, meta: { employmentId, templateId } }, () =>
      store.transaction(async trx => {
        const [employment] = await trx('employment as e')
          .join('person as p', 'p.id', 'e.person_id')
          .where('e.id', employmentId)
          .select('e.person_id', 'p.entity_name');
        const [template] = await trx('checklist_template').select('title_de').where({ id: templateId });
        if (!employment || !template) throw refuse(employment ? 'hr.checklist.templateMissing' : 'hr.employment.missing');
        refuseOwn(employment.entity_name, actor, 'checklist');
        const started = await starter.start({ employmentId, templateId, startedOn: calendar.today(), actor }, trx);
        if (!started) throw refuse('hr.checklist.running');
        const after = { checklist: template.title_de };
        await audit.append(
          [{ actor, action: 'person.checklist.start', subjectType: 'person', subjectId: employment.person_id, after }],
          trx,
        );
        return started;
      }),
    );
  }

  /** The people behind `hr.checklists.owners` on the day. */
  async roleOwners(): Promise<RoleOwners> {
    const { store, calendar, owners } = this.#parts;
    const today = calendar.today();
    const [hr, it] = await Promise.all([store.expandOwners(owners.hr, today), store.expandOwners(owners.it, today)]);
    return { hr, it };
  }

  #mark(body: MarkItemsBody, allowed: Sql, { credentials, req }: Caller): Promise<MarkItemsResult> {
    const { store, auditor } = this.#parts;
    const actor = actorOf(credentials);
    return audited(auditor, { eventId: 'checklist-mark', req, meta: { items: String(body.items.length), state: body.state } }, () =>
      store.transaction(trx => this.#markLocked(body, allowed, actor, trx)),
    );
  }

  /** Everything is decided on locked rows, so that of two who mark at once one learns of the other. */
  async #markLocked(body: MarkItemsBody, allowed: Sql, actor: string, trx: Knex): Promise<MarkItemsResult> {
    const { store, audit } = this.#parts;
    const ids = body.items.map(item => item.id);
    const known = new Map((await store.lock(ids, allowed, trx)).map(item => [item.id, item]));
    const results: Result[] = [];
    const entries: AuditEntry[] = [];
    for (const { id, version } of body.items) {
      const item = known.get(id.toLowerCase());
      const refusal = refusalOf(item, version, body, actor);
      if (refusal) {
        results.push({ id, outcome: refusal, message: SENTENCES[refusal], version: item?.version ?? null });
        continue;
      }
      const now = await store.mark(item!.id, { state: body.state, note: body.note || null, actor }, trx);
      known.set(item!.id, { ...item!, version: now, state: body.state });
      entries.push(markEntry(item!, body, actor));
      results.push({ id, outcome: 'marked', message: null, version: now });
    }
    if (entries.length) await audit.append(entries, trx);
    return { results };
  }
}

function refusalOf(item: MarkedItem | undefined, version: number, { state, note }: MarkItemsBody, actor: string) {
  if (!item) return 'notFound';
  if (item.owner_role !== 'person' && isOwn(item.entity_name, actor)) return 'own';
  if (item.is_stopped) return 'stopped';
  if (item.version !== version) return 'changedMeanwhile';
  return state === 'notApplicable' && item.required && !note ? 'noteMissing' : undefined;
}

function markEntry(item: MarkedItem, { state }: MarkItemsBody, actor: string): AuditEntry {
  const before = { item: item.text_de, state: item.state };
  return { actor, action: 'person.checklist.mark', subjectType: 'person', subjectId: item.person_id, before, after: { ...before, state } };
}
