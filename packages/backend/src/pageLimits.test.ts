import { findContracts } from './__testUtils__/findContracts';

/** Largest page that a route of ours may give. */
const LARGEST_PAGE = 1_000;
const HUGE = '1000000000';

const paged = findContracts().flatMap(([name, { routes }]) =>
  Object.entries(routes).flatMap(([route, { query }]) =>
    Object.keys(query?.shape ?? {})
      .filter(key => /^(limit|offset|page(Limit|Size))$/.test(key))
      .map(key => [`${name}.${route}`, key, query!] as const),
  ),
);

describe('lists', () => {
  it('are found', () => {
    expect(paged.length).toBeGreaterThan(5);
  });

  it.each(paged)('%s refuses a huge %s, whatever the platform lets through', (_route, key, query) => {
    const tooMuch = key === 'limit' ? [HUGE, String(LARGEST_PAGE + 1)] : [HUGE];
    const refused = tooMuch.filter(value =>
      query.safeParse({ [key]: value }).error?.issues.some(({ path, code }) => path[0] === key && code === 'too_big'),
    );
    expect(refused).toEqual(tooMuch);
  });
});
