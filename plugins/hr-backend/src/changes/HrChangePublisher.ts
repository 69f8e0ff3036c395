import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { HR_CHANGED_SIGNAL, HR_CHANGED_TOPIC, type HrChangedPayload } from '@tos/plugin-hr-common';

/** Tells other plugins and open browsers that people or units have changed. Call it after the transaction. */
export class HrChangePublisher {
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  constructor(options: { events: EventsService; signals: SignalsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Never fails: the change is stored already, and mirrors make up for a lost message with their next full reading. */
  async publish(change: HrChangedPayload): Promise<void> {
    const sent = await Promise.allSettled([
      this.#events.publish({ topic: HR_CHANGED_TOPIC, eventPayload: change }),
      this.#signals.publish({ recipients: { type: 'broadcast' }, channel: HR_CHANGED_SIGNAL, message: {} }),
    ]);
    for (const result of sent) {
      if (result.status === 'rejected')
        this.#logger.warn('Telling others about a change of HR data failed', { cause: String(result.reason) });
    }
  }
}
