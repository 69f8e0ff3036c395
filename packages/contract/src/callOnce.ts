const AGAIN_AFTER_MS = 400;

// `randomUUID` is missing on pages that did not come over https.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

/**
 * Sends writes with an `Idempotency-Key`. A call that is repeated while nobody knows what became of the first one (no answer, 5xx, still
 * running) has the same key, so that a second click or try does nothing twice. After a lost answer it tries once more by itself.
 */
export class CallOnce {
  readonly #open = new Map<string, string>();

  /** @param content - what tells this call from others: address and body */
  async fetch(content: string, init: RequestInit, fetch: (init: RequestInit) => Promise<Response>): Promise<Response> {
    const key = this.#open.get(content) ?? newKey();
    this.#open.set(content, key);
    const keyed = { ...init, headers: { ...init.headers, 'Idempotency-Key': key } };
    const response = await fetch(keyed).catch(async error => {
      if (init.signal?.aborted) throw error;
      await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER_MS));
      return fetch(keyed);
    });
    if (response.ok || (response.status < 500 && !(await isRunning(response)))) this.#open.delete(content);
    return response;
  }
}

async function isRunning(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  return body?.error?.code === 'contract.idempotency.running';
}
