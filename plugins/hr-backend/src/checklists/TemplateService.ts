import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ChangedChecklistTemplate, ChecklistTemplate, NewChecklistTemplate } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import { refuse } from '../refuse';
import type { DatabaseTemplateStore } from './DatabaseTemplateStore';

const isForeignKeyViolation = (error: unknown) => (error as { code?: string }).code === '23503';

/** Templates of checklists. Checklists that are running have copied their text and keep it. */
export class TemplateService {
  readonly #store: DatabaseTemplateStore;
  readonly #audit: DatabaseAuditStore;
  readonly #auditor: AuditorService;

  constructor(options: { store: DatabaseTemplateStore; audit: DatabaseAuditStore; auditor: AuditorService }) {
    this.#store = options.store;
    this.#audit = options.audit;
    this.#auditor = options.auditor;
  }

  async list(): Promise<{ items: ChecklistTemplate[] }> {
    return { items: await this.#store.list() };
  }

  /** @throws InputError when a named owner is unknown */
  create(template: NewChecklistTemplate, caller: Caller): Promise<ChecklistTemplate> {
    return this.#write('checklist-template.create', caller, (actor, trx) => this.#store.insert(template, actor, trx));
  }

  /**
   * @throws NotFoundError without such a template
   * @throws ConflictError when somebody else changed it meanwhile
   * @throws InputError when a named owner is unknown
   */
  update(id: string, { version, ...template }: ChangedChecklistTemplate, caller: Caller): Promise<ChecklistTemplate> {
    return this.#write('checklist-template.change', caller, async (actor, trx) => {
      const known = await this.#store.lock(id, trx);
      if (!known) throw refuse('hr.checklist.templateMissing');
      if (known.version !== version) {
        throw refuse('hr.record.changedMeanwhile', { by: known.updated_by, at: known.updated_at.toISOString() });
      }
      await this.#store.update(id, template, actor, trx);
      return id;
    });
  }

  #write(action: string, { credentials, req }: Caller, work: (actor: string, trx: Knex) => Promise<string>): Promise<ChecklistTemplate> {
    const actor = actorOf(credentials);
    const run = () =>
      this.#store.transaction(async trx => {
        const id = await work(actor, trx);
        const [template] = await this.#store.list(id, trx);
        const after = { title: template.titleDe, version: template.version, items: template.items.length };
        await this.#audit.append([{ actor, action, subjectType: 'checklist-template', subjectId: id, after }], trx);
        return template;
      });
    return audited(this.#auditor, { eventId: 'checklist-template', req, meta: { action } }, run).catch(error => {
      throw isForeignKeyViolation(error) ? refuse.at('body.items', 'hr.checklist.ownerUnknown') : error;
    });
  }
}
