import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { dueState, isReminderDue, userEntityRef } from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { ChecklistService } from './ChecklistService';
import type { DatabaseReminderStore, RemindableItem } from './DatabaseReminderStore';

/** Topic of the notes, by which people can switch them off. */
export const CHECKLIST_TOPIC = 'hr-checklists';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/**
 * The note says how many, in both languages, and leads to the page; what they are about stays there.
 *
 * @param overdue - how many of `count` are overdue
 */
export function reminderText(count: number, overdue: number): { title: string; description: string } {
  const english = `${plural(count, 'item', 'items')} of your checklists ${count === 1 ? 'needs' : 'need'} attention, ${overdue} overdue.`;
  const german = `${plural(count, 'Punkt Ihrer Checklisten ist', 'Punkte Ihrer Checklisten sind')} zu erledigen, ${overdue} überfällig.`;
  return { title: `Checklisten / Checklists: ${count}`, description: `${german} ${english}` };
}

/** Reminds owners three days before, on the day and while overdue; one note per person and day. */
export class ChecklistReminders {
  readonly #store: DatabaseReminderStore;
  readonly #checklists: ChecklistService;
  readonly #notifications: NotificationService;
  readonly #calendar: CompanyCalendar;
  readonly #logger: LoggerService;

  constructor(options: {
    store: DatabaseReminderStore;
    checklists: ChecklistService;
    notifications: NotificationService;
    calendar: CompanyCalendar;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#checklists = options.checklists;
    this.#notifications = options.notifications;
    this.#calendar = options.calendar;
    this.#logger = options.logger;
  }

  /** Runs once; a second run on the same day reminds nobody again. A person whose note fails is tried by the next run. */
  async run(signal?: AbortSignal): Promise<{ reminded: number; failed: number }> {
    const today = this.#calendar.today();
    const due = await this.#store.listDue(await this.#checklists.roleOwners(), today);
    const open = due.filter(item => isReminderDue({ due: item.due_on, lastRemindedOn: item.last_reminded_on }, today));
    const byPerson = new Map<string, RemindableItem[]>();
    for (const item of open) byPerson.set(item.entity_name, [...(byPerson.get(item.entity_name) ?? []), item]);
    const outcome = { reminded: 0, failed: 0 };
    for (const [entityName, items] of byPerson) {
      if (signal?.aborted) break;
      try {
        await this.#remind(entityName, items, today);
        outcome.reminded++;
      } catch (error) {
        outcome.failed++;
        this.#logger.warn('Reminding somebody of checklist items failed; the next run tries again', { cause: String(error) });
      }
    }
    return outcome;
  }

  /** What is remembered is committed only when the note is out; the scope lets a repeated note replace the first. */
  async #remind(entityName: string, items: RemindableItem[], today: string): Promise<void> {
    const overdue = items.filter(item => dueState(item.due_on, today) === 'overdue').length;
    await this.#store.transaction(async trx => {
      const isNew = await this.#store.remember(items, today, trx);
      if (!isNew) return;
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: userEntityRef(entityName) },
        payload: {
          ...reminderText(items.length, overdue),
          link: '/checklists',
          severity: overdue ? 'high' : 'normal',
          topic: CHECKLIST_TOPIC,
          scope: `${CHECKLIST_TOPIC}:${today}`,
        },
      });
    });
  }
}
