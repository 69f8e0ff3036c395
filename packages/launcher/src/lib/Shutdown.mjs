import { constants } from 'node:os';

/** Ends what was started, in reverse order, exactly once: at the end, at Ctrl-C, at a signal, when the parent is gone. */
export class Shutdown {
  #endings = [];
  #ending;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => this.exit(128 + constants.signals[signal]));
    }
    if (process.channel) {
      process.channel.unref();
      process.on('disconnect', () => this.exit(129));
      process.channel.unref();
    }
  }

  /** true once the end has begun: whatever fails from then on fails because of it. */
  get begun() {
    return this.#ending !== undefined;
  }

  /**
   * Registers how to end something.
   *
   * @param {() => unknown} end
   * @returns {() => Promise<void>} ends it now
   */
  add(end) {
    this.#endings.push(end);
    return async () => {
      this.#endings = this.#endings.filter(other => other !== end);
      await end();
    };
  }

  /** Ends everything; resolves when all is gone. */
  async all() {
    this.#ending ??= (async () => {
      for (let end = this.#endings.pop(); end; end = this.#endings.pop()) {
        await Promise.resolve()
          .then(end)
          .catch(error => process.stderr.write(`${error.message}\n`));
      }
    })();
    await this.#ending;
  }

  /** @param {number} code */
  async exit(code) {
    await this.all();
    process.exit(code);
  }
}

export const shutdown = new Shutdown();
