import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { userEntityRef } from '@tos/plugin-hr-common';
import { DateTime } from 'luxon';
import type { DeputyPerson } from './DatabaseDeputyStore';

type Language = 'de' | 'en';
const languageOf = ({ locale }: DeputyPerson): Language => (locale === 'en' ? 'en' : 'de');
const dayText = (day: string, language: Language) =>
  DateTime.fromISO(day, { zone: 'utc' })
    .setLocale(language === 'de' ? 'de-DE' : 'en-GB')
    .toLocaleString({ day: '2-digit', month: '2-digit', year: 'numeric' });

const TEXTS = {
  de: {
    standsIn: (name: string, day: string) => ({ title: `Sie vertreten ${name}`, description: `Die Vertretung beginnt am ${day}.` }),
    endsOn: (name: string, day: string) => ({
      title: `Ihre Vertretung von ${name} endet`,
      description: `Sie gilt ab dem ${day} nicht mehr.`,
    }),
  },
  en: {
    standsIn: (name: string, day: string) => ({ title: `You stand in for ${name}`, description: `This begins on ${day}.` }),
    endsOn: (name: string, day: string) => ({ title: `You no longer stand in for ${name}`, description: `This ends with ${day}.` }),
  },
};

/** Tells people for whom they stand in; says names and days, nothing else. */
export class DeputyNotifier {
  readonly #notifications: NotificationService | undefined;
  readonly #logger: LoggerService;

  constructor(options: { notifications?: NotificationService; logger: LoggerService }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  async standsIn(
    deputy: DeputyPerson | undefined,
    { personId, name, from }: { personId: string; name: string; from: string },
  ): Promise<void> {
    if (!deputy) return;
    const language = languageOf(deputy);
    await this.#send(deputy, personId, TEXTS[language].standsIn(name, dayText(from, language)));
  }

  async endsOn(deputy: DeputyPerson | undefined, { personId, name, validTo }: { personId: string; name: string; validTo: string }) {
    if (!deputy) return;
    const language = languageOf(deputy);
    await this.#send(deputy, personId, TEXTS[language].endsOn(name, dayText(validTo, language)));
  }

  /** Never fails: the deputy is stored already, and stands on the person's page. */
  async #send(deputy: DeputyPerson, personId: string, text: { title: string; description: string }): Promise<void> {
    try {
      await this.#notifications?.send({
        recipients: { type: 'entity', entityRef: userEntityRef(deputy.entity_name) },
        payload: { ...text, link: `/people/${personId}`, topic: 'hr.deputy' },
      });
    } catch (error) {
      this.#logger.warn('Telling a deputy failed', { cause: String(error) });
    }
  }
}
