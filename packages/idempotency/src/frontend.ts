const AGAIN_AFTER_MS = 400;

/** What a client of a contract sends with; `fetchApiRef` of the browser fits. */
interface FetchApi {
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

// `randomUUID` is missing on pages that did not come over https.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

/** What tells one call from another; a file by what is known of it without reading. */
function contentOf(url: string, body: RequestInit['body']): string {
  if (body === undefined || typeof body === 'string') return `${url}\n${body}`;
  const { name, size, byteLength, lastModified } = body as Partial<File> & { byteLength?: number };
  return `${url}\n${name}\n${size ?? byteLength}\n${lastModified}`;
}

async function isRunning(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  return body?.error?.code === 'contract.idempotency.running';
}

/**
 * Sends each POST with an `Idempotency-Key`. A call that is repeated while nobody knows what became of the first one (no answer, 5xx,
 * still running) has the same key, so that a second click or try does nothing twice. After a lost answer it tries once more by itself.
 */
export function withIdempotencyKeys(fetchApi: FetchApi): FetchApi {
  const open = new Map<string, string>();

  async function fetchOnce(url: string, init: RequestInit): Promise<Response> {
    const content = contentOf(url, init.body);
    const key = open.get(content) ?? newKey();
    open.set(content, key);
    const keyed = { ...init, headers: { ...init.headers, 'Idempotency-Key': key } };
    const response = await fetchApi.fetch(url, keyed).catch(async error => {
      if (init.signal?.aborted) throw error;
      await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER_MS));
      return fetchApi.fetch(url, keyed);
    });
    if (response.ok || (response.status < 500 && !(await isRunning(response)))) open.delete(content);
    return response;
  }

  return { fetch: (url, init) => (init?.method === 'POST' ? fetchOnce(url, init) : fetchApi.fetch(url, init)) };
}
