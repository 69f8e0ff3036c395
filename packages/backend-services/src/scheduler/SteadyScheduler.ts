import { SchedulerService, SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';

/** How long a task may go on after it was told to stop. */
const STOP_WITHIN_MS = 5_000;

/**
 * The platform's scheduler, except that a run ends in any case and is recorded as what it was: a run that its time-out
 * stopped has failed, and so has one that threw a string or nothing. A task that does not heed its signal would keep the
 * scheduler of this replica waiting for ever; it is given up a few seconds later, so that the next run starts.
 */
export class SteadyScheduler implements SchedulerService {
  readonly #inner: SchedulerService;
  readonly #stopWithinMs: number;

  constructor(options: { inner: SchedulerService; stopWithinMs?: number }) {
    this.#inner = options.inner;
    this.#stopWithinMs = options.stopWithinMs ?? STOP_WITHIN_MS;
  }

  scheduleTask: SchedulerService['scheduleTask'] = task =>
    this.#inner.scheduleTask({ ...task, fn: signal => this.#run(task.id, task.fn, signal) });

  createScheduledTaskRunner: SchedulerService['createScheduledTaskRunner'] = schedule => ({
    run: task => this.scheduleTask({ ...task, ...schedule }),
  });

  triggerTask: SchedulerService['triggerTask'] = id => this.#inner.triggerTask(id);

  cancelTask: SchedulerService['cancelTask'] = id => this.#inner.cancelTask(id);

  getScheduledTasks: SchedulerService['getScheduledTasks'] = () => this.#inner.getScheduledTasks();

  async #run(id: string, fn: SchedulerServiceTaskFunction, signal: AbortSignal): Promise<void> {
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
      signal.addEventListener('abort', () => setTimeout(giveUp, this.#stopWithinMs).unref(), { once: true });
    });
  }
}
