import { DateTime } from 'luxon';

/** Tells the company's day. */
export class CompanyCalendar {
  readonly #timeZone: string;
  readonly #now: () => number;
  #until = 0;
  #today = '';

  constructor(options: { timeZone: string; now?: () => number }) {
    this.#timeZone = options.timeZone;
    this.#now = options.now ?? Date.now;
  }

  /** The company's zone, e.g. `Europe/Berlin`. */
  get timeZone(): string {
    return this.#timeZone;
  }

  /** Today in the company's zone, `YYYY-MM-DD`. */
  today(): string {
    const now = this.#now();
    const known = now < this.#until && now >= this.#until - 60_000;
    if (!known) {
      this.#today = DateTime.fromMillis(now, { zone: this.#timeZone }).toISODate()!;
      // Days begin on full minutes in every zone of today.
      this.#until = (Math.floor(now / 60_000) + 1) * 60_000;
    }
    return this.#today;
  }
}
