import { defineContract } from '@tos/contract';
import { z } from 'zod';
import { createLazyContractClient } from './lazyContractClient';

const contract = defineContract({
  pluginId: 'shelf',
  title: 'Shelf',
  version: '1.0.0',
  description: 'Books',
  routes: {
    get: {
      method: 'get',
      path: '/books/:id',
      summary: 'One book',
      access: { signedIn: 'A test.' },
      params: z.object({ id: z.string() }),
      response: z.object({ id: z.string(), title: z.string() }),
    },
  },
});

describe('createLazyContractClient', () => {
  it('loads the contract once, beforehand, and calls wait for it', async () => {
    const load = jest.fn(async () => contract);
    const fetch = jest.fn(async () => Response.json({ id: '1', title: 'A' }));
    const client = createLazyContractClient(load, { fetchApi: { fetch } });
    expect(load).toHaveBeenCalledTimes(1);
    expect(await (async () => client)()).toBe(client);
    const answers = await Promise.all([client.get({ params: { id: '1' } }), client.get({ params: { id: '1' } })]);
    expect(answers).toEqual([
      { id: '1', title: 'A' },
      { id: '1', title: 'A' },
    ]);
    expect([load.mock.calls.length, fetch.mock.calls.length]).toEqual([1, 2]);
  });

  it('tries again when loading failed', async () => {
    const load = jest.fn(async () => contract);
    load.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
    const client = createLazyContractClient(load, { fetchApi: { fetch: async () => Response.json({ id: '1', title: 'A' }) } });
    await new Promise(resolve => setTimeout(resolve));
    await expect(client.get({ params: { id: '1' } })).rejects.toThrow('offline');
    expect(await client.get({ params: { id: '1' } })).toEqual({ id: '1', title: 'A' });
  });
});
