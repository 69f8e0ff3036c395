const ANSWER_WITHIN_MS = 3_000;
const REMEMBER_MS = 1_000;

/**
 * Tells whether the public keys that tokens are verified with can be read at the moment. Asked only after a
 * verification failed; answers are shared for a second, so that forged tokens do not multiply calls.
 */
export class KeyEndpointProbe {
  readonly #recent = new Map<string, { at: number; ok: Promise<boolean> }>();
  readonly #fetch: typeof fetch;

  constructor(options: { fetch?: typeof fetch } = {}) {
    this.#fetch = options.fetch ?? fetch;
  }

  /** Whether the key set at this address can be read now. */
  async answers(url: string): Promise<boolean> {
    const now = Date.now();
    const known = this.#recent.get(url);
    if (known && now - known.at < REMEMBER_MS) {
      return known.ok;
    }
    const ok = this.#ask(url);
    this.#recent.set(url, { at: now, ok });
    return ok;
  }

  async #ask(url: string): Promise<boolean> {
    try {
      const response = await this.#fetch(url, {
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const body = response.ok ? await response.json() : undefined;
      return Array.isArray((body as { keys?: unknown } | undefined)?.keys);
    } catch {
      return false;
    }
  }
}
