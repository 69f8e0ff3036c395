import type { PolicyDecision } from '@backstage/plugin-permission-common';

interface Entry {
  decision: Promise<PolicyDecision>;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Remembers decisions for seconds. Holds promises, so that identical questions in flight share one call. */
export class DecisionCache {
  readonly #entries = new Map<string, Entry>();
  readonly #ttlMs: number;
  readonly #maxEntries: number;

  constructor(options: { ttlMs: number; maxEntries: number }) {
    this.#ttlMs = options.ttlMs;
    this.#maxEntries = options.maxEntries;
  }

  /**
   * The decisions for `keys`; those not remembered are asked for in one call.
   *
   * @param ask - gets the indexes of the keys that are missing and answers in their order
   * @param notAfter - epoch milliseconds at which the asker's token ends; nothing is remembered beyond
   */
  async get(keys: string[], ask: (missing: number[]) => Promise<PolicyDecision[]>, notAfter = Infinity): Promise<PolicyDecision[]> {
    const now = Date.now();
    const found = keys.map(key => this.#fresh(key, now));
    const missing = keys.flatMap((_, index) => (found[index] ? [] : [index]));
    if (missing.length) {
      const call = ask(missing);
      missing.forEach((index, position) => {
        const decision = call.then(decisions => decisions[position]);
        found[index] = decision;
        this.#remember(keys[index], { decision, expiresAt: Math.min(now + this.#ttlMs, notAfter) });
      });
    }
    return Promise.all(found as Promise<PolicyDecision>[]);
  }

  #fresh(key: string, now: number): Promise<PolicyDecision> | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.expiresAt > now ? entry.decision : undefined;
  }

  #remember(key: string, entry: Entry) {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    // Insertion order is age: the first key is the oldest.
    if (this.#entries.size > this.#maxEntries) this.#entries.delete(this.#entries.keys().next().value!);
    entry.decision.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
  }
}
