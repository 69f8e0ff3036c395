import type { LoggerService } from '@backstage/backend-plugin-api';
import { refusalOf } from '@tos/refusals/backend';
import { hrRefusals } from '@tos/plugin-hr-common';
import { randomUUID } from 'node:crypto';
import type { DatabaseImportRunStore } from './store/DatabaseImportRunStore';

const HEARTBEAT_MS = 2000;

/** What a job may say about its progress. */
export interface JobControl {
  owner: string;
  /** @throws Error when the run was cancelled or taken away */
  progress(phase: string, done: number, total?: number | null): Promise<void>;
}

class LostRunError extends Error {}

/** Does the long work of imports outside of requests and shows that it is alive. */
export class ImportWorker {
  readonly #running = new Set<Promise<void>>();

  constructor(
    private readonly runs: DatabaseImportRunStore,
    private readonly logger: LoggerService,
  ) {}

  /** A name under which this process holds a run. */
  newOwner(): string {
    return randomUUID();
  }

  /** Starts a job and returns at once. When it fails, the run says why. */
  start(runId: string, owner: string, job: (control: JobControl) => Promise<void>): void {
    const work = this.#run(runId, owner, job).finally(() => this.#running.delete(work));
    this.#running.add(work);
  }

  /** Waits until all jobs of this process have ended. */
  async idle(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  async #run(runId: string, owner: string, job: (control: JobControl) => Promise<void>) {
    const beat = setInterval(() => void this.runs.update(runId, owner, {}).catch(() => undefined), HEARTBEAT_MS);
    beat.unref();
    try {
      await job({
        owner,
        progress: async (phase, done, total = null) => {
          const known = await this.runs.update(runId, owner, { phase, progress_done: done, progress_total: total });
          if (!known) throw new LostRunError('The run was cancelled');
        },
      });
    } catch (error) {
      await this.#fail(runId, owner, error);
    } finally {
      clearInterval(beat);
    }
  }

  async #fail(runId: string, owner: string, error: unknown) {
    if (error instanceof LostRunError) return;
    const { name, message } = error as Error;
    const refusal = refusalOf(error) ?? { code: 'hr.import.failed' };
    this.logger.warn('An import failed', { runId, error: name, cause: message?.slice(-300) });
    const text = refusal.code === 'hr.import.failed' ? hrRefusals['hr.import.failed'].text : message;
    await this.runs
      .update(runId, owner, { state: 'failed', phase: null, error: text.slice(0, 2000), refusal, finished_at: new Date() })
      .catch(cause => this.logger.warn('The end of an import could not be written down', { runId, cause: String(cause) }));
  }
}
