const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const HEARTBEAT_MS = 15_000;

/**
 * Shows which step runs and for how long: one living line on a terminal, plain lines elsewhere.
 */
export class Progress {
  #total;
  #done = 0;
  #out;

  /**
   * @param {number} total number of steps
   * @param {NodeJS.WriteStream} [out]
   */
  constructor(total, out = process.stdout) {
    this.#total = total;
    this.#out = out;
  }

  /**
   * Runs a step and shows it.
   *
   * @template T
   * @param {string} title
   * @param {(detail: (text: string) => void) => Promise<T>} work calls `detail` with what it is doing at the moment
   * @returns {Promise<T>}
   */
  async step(title, work) {
    const label = `[${++this.#done}/${this.#total}] ${title}`;
    const started = Date.now();
    let detail = '';
    const stopShowing = this.#out.isTTY
      ? this.#spin(() => `${label}  ${elapsed(started)}  ${detail}`)
      : this.#beat(label, () => `${label}: still at it, ${elapsed(started)}  ${detail}`);
    try {
      const result = await work(text => {
        detail = text;
      });
      stopShowing(`${this.#out.isTTY ? '✔ ' : ''}${label}${this.#out.isTTY ? '' : ': done'} (${elapsed(started)})`);
      return result;
    } catch (error) {
      stopShowing(`${this.#out.isTTY ? '✘ ' : ''}${label}${this.#out.isTTY ? '' : ': failed'} (${elapsed(started)})`);
      throw error;
    }
  }

  #spin(text) {
    let frame = 0;
    const timer = setInterval(() => {
      const line = `${FRAMES[frame++ % FRAMES.length]} ${text()}`.trimEnd();
      this.#out.write(`\r\u001b[K${line.slice(0, (this.#out.columns ?? 80) - 1)}`);
    }, FRAME_MS);
    return last => {
      clearInterval(timer);
      this.#out.write(`\r\u001b[K${last}\n`);
    };
  }

  #beat(label, text) {
    this.#out.write(`${label}\n`);
    const timer = setInterval(() => this.#out.write(`${text().trimEnd()}\n`), HEARTBEAT_MS);
    return last => {
      clearInterval(timer);
      this.#out.write(`${last}\n`);
    };
  }
}

/** @param {number} since milliseconds since 1970 */
export function elapsed(since) {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
