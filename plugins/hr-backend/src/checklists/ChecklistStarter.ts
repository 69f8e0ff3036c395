import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';

interface Start {
  employmentId: string;
  startedOn: string;
  actor: string;
}

/** Starts and stops checklists inside the transaction of what sets them off. Texts are copied, so templates may change afterwards. */
export class ChecklistStarter {
  /** Starts every active template of a step that is not running for the employment already. */
  async startFor(start: Start & { trigger: string }, trx: Knex): Promise<void> {
    const templates = await queryRows<{ id: string }>(
      trx,
      sql`select id from checklist_template where trigger = ${start.trigger} and is_active order by created_at, id`,
    );
    for (const { id } of templates) await this.start({ ...start, templateId: id }, trx);
  }

  /** @returns the new checklist, or undefined when the template is running for the employment, or unknown */
  async start({ employmentId, templateId, startedOn, actor }: Start & { templateId: string }, trx: Knex) {
    await this.#closeFinished(employmentId, trx);
    const [checklist] = await queryRows<{ id: string }>(
      trx,
      sql`insert into checklist (employment_id, template_id, template_version, trigger, title_de, title_en, started_on, created_by)
        select ${employmentId}, t.id, t.version, t.trigger, t.title_de, t.title_en, ${startedOn}, ${actor}
          from checklist_template t where t.id = ${templateId}
        on conflict (employment_id, template_id) where stopped_at is null do nothing returning id`,
    );
    if (!checklist) return undefined;
    const items = await queryRows<{ id: string }>(
      trx,
      sql`insert into checklist_item (checklist_id, place, text_de, text_en, owner_role, owner_id, anchor, offset_months, offset_days,
          source, required, created_by, updated_by)
        select ${checklist.id}, place, text_de, text_en, owner_role, owner_id, anchor, offset_months, offset_days, source, required,
            ${actor}, ${actor}
          from checklist_template_item where template_id = ${templateId} returning id`,
    );
    return { id: checklist.id, itemCount: items.length };
  }

  /** Ends running checklists that one of the steps started; `all` ends every one. */
  async stop(employmentId: string, triggers: string[] | 'all', trx: Knex): Promise<void> {
    if (triggers !== 'all' && triggers.length === 0) return;
    const condition = triggers === 'all' ? word('true') : sql`trigger = any(${triggers}::text[])`;
    await queryRows(
      trx,
      sql`update checklist set stopped_at = now() where employment_id = ${employmentId} and stopped_at is null and ${condition}`,
    );
  }

  /** A list without open items makes room for the next one of its template, e.g. for a second parental leave. */
  async #closeFinished(employmentId: string, trx: Knex): Promise<void> {
    await queryRows(
      trx,
      sql`update checklist c set stopped_at = now() where c.employment_id = ${employmentId} and c.stopped_at is null
        and not exists (select from checklist_item i where i.checklist_id = c.id and i.state = 'open')`,
    );
  }
}
