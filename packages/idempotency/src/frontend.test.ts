import { withIdempotencyKeys } from './frontend';

describe('withIdempotencyKeys', () => {
  type Answer = () => Promise<Response>;
  const book = { id: '1', title: 'A' };
  const good: Answer = async () => Response.json(book, { status: 201 });
  const refused =
    (status: number, code: string): Answer =>
    async () =>
      Response.json({ error: { message: 'x', code } }, { status });
  const lost: Answer = async () => Promise.reject(new TypeError('fetch failed'));

  /** Adds a book as often as there are lists of answers; tells the key of each request that was sent. */
  async function addBooks(...calls: Answer[][]) {
    const keys: (string | null)[] = [];
    let answers: Answer[] = [];
    const fetch = async (_: string, init?: RequestInit) => {
      keys.push(new Headers(init?.headers).get('Idempotency-Key'));
      return answers.shift()!();
    };
    const client = withIdempotencyKeys({ fetch });
    for (const next of calls) {
      answers = next;
      await client.fetch('plugin://shelf/books', { method: 'POST', body: JSON.stringify(book) }).catch(() => {});
    }
    return keys.map(key => keys.indexOf(key));
  }

  it.each<[string, Answer[][], number[]]>([
    ['a key of its own for each call that was answered', [[good], [good]], [0, 1]],
    ['the same key when the answer was lost, and tries again by itself', [[lost, good], [good]], [0, 0, 2]],
    ['the same key for the next try when nobody answers', [[lost, lost], [good], [good]], [0, 0, 0, 3]],
    ['the same key after an outage', [[refused(503, 'x')], [good]], [0, 0]],
    ['another key after a refusal', [[refused(400, 'x')], [refused(409, 'x')], [good]], [0, 1, 2]],
    ['the same key while the first one is at work', [[refused(409, 'contract.idempotency.running')], [good]], [0, 0]],
  ])('sends %s', async (_, calls, expected) => {
    expect(await addBooks(...calls)).toEqual(expected);
  });

  it('tells calls apart by address and content, and sends no key with other methods', async () => {
    const fetch = jest.fn(async (_url: string, _init?: RequestInit) => Response.json({}, { status: 503 }));
    const client = withIdempotencyKeys({ fetch });
    const file = new Blob(['abc']);
    const calls: [string, RequestInit?][] = [
      ['/a', { method: 'POST', body: '1' }],
      ['/a', { method: 'POST', body: '2' }],
      ['/b', { method: 'POST', body: '1' }],
      ['/a', { method: 'POST', body: file }],
      ['/a', { method: 'POST', body: file }],
      ['/a', { method: 'PATCH', body: '1' }],
      ['/a'],
    ];
    for (const [url, init] of calls) await client.fetch(url, init);
    const keys = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'));
    expect(keys.map(key => key && keys.indexOf(key))).toEqual([0, 1, 2, 3, 3, null, null]);
  });
});
