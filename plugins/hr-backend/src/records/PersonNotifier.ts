import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { ChangeRequest } from '@tos/plugin-hr-common';

const TEXTS = {
  de: {
    approved: { title: 'Ihre Änderung wurde übernommen', description: 'Die Personalabteilung hat Ihren Antrag genehmigt.' },
    rejected: {
      title: 'Ihre Änderung wurde abgelehnt',
      description: 'Die Personalabteilung hat Ihren Antrag abgelehnt. Der Grund steht dabei.',
    },
  },
  en: {
    approved: { title: 'Your change was made', description: 'HR has approved your request.' },
    rejected: { title: 'Your change was rejected', description: 'HR has rejected your request. The reason is with it.' },
  },
};

/** Tells people what became of their requests; never with the data themselves. */
export class PersonNotifier {
  readonly #notifications: NotificationService | undefined;
  readonly #logger: LoggerService;

  constructor(options: { notifications?: NotificationService; logger: LoggerService }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** Never fails: the decision is stored already, and stands on the person's own page. */
  async changeRequestDecided({ person, state }: ChangeRequest, language: 'de' | 'en'): Promise<void> {
    if (state !== 'approved' && state !== 'rejected') return;
    try {
      await this.#notifications?.send({
        recipients: { type: 'entity', entityRef: person.userEntityRef },
        payload: { ...TEXTS[language][state], link: '/my-record', topic: 'hr.changeRequest' },
      });
    } catch (error) {
      this.#logger.warn('Telling somebody about the decision on their request failed', { cause: String(error) });
    }
  }
}
