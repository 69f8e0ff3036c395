import { JsonValue } from '@backstage/types';

interface Entry {
  value: JsonValue;
  expiresAt: number;
}

/** A bounded map with expiry; when full, what was used least recently goes. */
export class MemoryCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;

  constructor(options: { limit?: number } = {}) {
    this.#limit = options.limit ?? 10_000;
  }

  get(key: string): JsonValue | undefined {
    const entry = this.#entries.get(key);
    if (!entry) {
      return undefined;
    }
    this.#entries.delete(key);
    if (entry.expiresAt <= Date.now()) {
      return undefined;
    }
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** @param ttlMs - life in milliseconds */
  set(key: string, value: JsonValue, ttlMs: number): void {
    this.#entries.delete(key);
    if (this.#entries.size >= this.#limit) {
      this.#entries.delete(this.#entries.keys().next().value!);
    }
    this.#entries.set(key, { value, expiresAt: Date.now() + ttlMs });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
