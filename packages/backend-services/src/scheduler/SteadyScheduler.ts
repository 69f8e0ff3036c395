import {
  SchedulerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

type Task = SchedulerServiceTaskScheduleDefinition & SchedulerServiceTaskInvocationDefinition;

/** How long a task may go on after it was told to stop. */
const STOP_WITHIN_MS = 5_000;
/** More than a slow answer of the database can make of a right clock. */
const TOLERATED_SKEW_MS = 2_000;

/**
 * The platform's scheduler, except that a run ends in any case and is recorded as what it was: a run that its time-out
 * stopped has failed, and so has one that threw a string or nothing. A task that does not heed its signal would keep the
 * scheduler of this replica waiting for ever; it is given up a few seconds later, so that the next run starts.
 *
 * The next time of a cron expression comes from the clock of this machine, the present time from the database's. On a
 * machine that is behind the same time would come again at once, and the task would run over and over.
 */
export class SteadyScheduler implements SchedulerService {
  readonly #inner: SchedulerService;
  readonly #clockSkewMs: () => number;

  /** @param options - `clockSkewMs` tells by how much this machine is ahead of the database (negative: behind) */
  constructor(options: { inner: SchedulerService; clockSkewMs(): number }) {
    this.#inner = options.inner;
    this.#clockSkewMs = options.clockSkewMs;
  }

  scheduleTask: SchedulerService['scheduleTask'] = task => this.#inner.scheduleTask({ ...task, fn: signal => this.#run(task, signal) });

  createScheduledTaskRunner: SchedulerService['createScheduledTaskRunner'] = schedule => ({
    run: task => this.scheduleTask({ ...task, ...schedule }),
  });

  triggerTask: SchedulerService['triggerTask'] = id => this.#inner.triggerTask(id);

  cancelTask: SchedulerService['cancelTask'] = id => this.#inner.cancelTask(id);

  getScheduledTasks: SchedulerService['getScheduledTasks'] = () => this.#inner.getScheduledTasks();

  async #run({ id, fn, frequency }: Task, signal: AbortSignal): Promise<void> {
    if ('cron' in frequency && this.#clockSkewMs() < -TOLERATED_SKEW_MS) {
      throw new Error(`Task ${id} was left to other replicas or a later time: the clock of this machine is behind the database's`);
    }
    const work = Promise.resolve()
      .then(() => fn(signal))
      .catch(reason => {
        throw reason instanceof Error ? reason : new Error(`Task ${id} failed: ${reason ?? 'it gave no reason'}`);
      });
    await Promise.race([work, this.#patience(id, signal)]);
    if (signal.aborted) {
      throw new Error(`Task ${id} was stopped before it was done`);
    }
  }

  /** Never fulfilled; rejected some time after the signal. */
  #patience(id: string, signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const giveUp = () => reject(new Error(`Task ${id} was told to stop, did not, and was given up`));
      signal.addEventListener('abort', () => setTimeout(giveUp, STOP_WITHIN_MS).unref(), { once: true });
    });
  }
}
