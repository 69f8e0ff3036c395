import type { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';

/** The platform's task that indexes the catalog. */
const TASK = 'search_index_software_catalog';

/** The catalog needs a moment to mirror a change before there is something new to index. */
const DELAY_MS = 10_000;

/** Starts the index task once after a burst of changes; when it is running already, once more afterwards. */
export class ReindexAfterChanges {
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #delayMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: { scheduler: SchedulerService; logger: LoggerService; delayMs?: number }) {
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#delayMs = options.delayMs ?? DELAY_MS;
  }

  /** Something changed. Further calls until the task starts cost nothing. */
  soon(): void {
    this.#timer ??= setTimeout(() => void this.#start(), this.#delayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #start(): Promise<void> {
    this.#timer = undefined;
    try {
      await this.#scheduler.triggerTask(TASK);
    } catch (error) {
      if ((error as Error).name === 'ConflictError') this.soon();
      else this.#logger.warn(`People and teams are found with the next scheduled indexing: ${(error as Error).message}`);
    }
  }
}
