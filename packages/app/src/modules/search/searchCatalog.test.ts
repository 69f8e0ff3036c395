import { searchCatalog, toHit } from './searchCatalog';

const document = {
  title: 'Anna Becker',
  text: 'Machine operator : Anna Becker : anna.becker@musterwerk.example',
  location: '/catalog/default/user/anna.becker',
  kind: 'User',
  namespace: 'default',
  personId: 'p1',
};

describe('toHit', () => {
  it('reads name, reference and what tells namesakes apart', () => {
    expect(toHit(document)).toEqual({
      ref: 'user:default/anna.becker',
      kind: 'User',
      title: 'Anna Becker',
      detail: 'Machine operator',
      href: '/catalog/default/user/anna.becker',
      personId: 'p1',
    });
  });

  it.each(['https://evil.example/x', '//evil.example/x', ['javascript', 'alert(1)'].join(':')])('refuses %s', location => {
    expect(toHit({ ...document, location })).toBeUndefined();
  });
});

describe('searchCatalog', () => {
  it('asks for the kinds wanted and keeps what it understands', async () => {
    const fetch = jest.fn(async (_url: string) =>
      Response.json({ results: [{ document }, { document: { ...document, location: '//x' } }], numberOfResults: 2 }),
    );
    const results = await searchCatalog(
      { fetch: fetch as unknown as typeof globalThis.fetch },
      {
        term: 'anna & co',
        kinds: ['User', 'Group'],
        limit: 8,
      },
    );
    expect(results.hits.map(hit => hit.ref)).toEqual(['user:default/anna.becker']);
    const url = new URL(fetch.mock.calls[0][0].replace('plugin://', 'http://'));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      term: 'anna & co',
      'types[0]': 'software-catalog',
      pageLimit: '8',
      'filters[kind][0]': 'User',
      'filters[kind][1]': 'Group',
    });
  });

  it('asks the catalog itself when the index knows nothing yet', async () => {
    const fetch = jest.fn(async (url: string) =>
      Response.json(
        url.startsWith('plugin://search')
          ? { results: [] }
          : {
              items: [
                {
                  kind: 'User',
                  metadata: { name: 'neu.hier', description: 'Fitter', annotations: { 'tos/person-id': 'p2' } },
                  spec: { profile: { displayName: 'Neu Hier', email: 'neu.hier@musterwerk.example' } },
                },
              ],
              totalItems: 1,
            },
      ),
    );
    const results = await searchCatalog(
      { fetch: fetch as unknown as typeof globalThis.fetch },
      { term: 'neu', kinds: ['User', 'Group'], limit: 8 },
    );
    expect(results).toEqual({
      hits: [
        {
          ref: 'user:default/neu.hier',
          kind: 'User',
          title: 'Neu Hier',
          detail: 'Fitter',
          picture: undefined,
          href: '/catalog/default/user/neu.hier',
          personId: 'p2',
        },
      ],
      total: 1,
    });
    const url = new URL(fetch.mock.calls[1][0].replace('plugin://', 'http://'));
    expect(url.searchParams.getAll('filter')).toEqual(['kind=User', 'kind=Group']);
  });

  it('passes a refusal on', async () => {
    const fetch = async () => new Response('{"error":{"name":"NotAllowedError","message":"no"}}', { status: 403 });
    await expect(
      searchCatalog({ fetch: fetch as unknown as typeof globalThis.fetch }, { term: 'a', kinds: [], limit: 1 }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });
});
