import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, starredEntitiesApiRef, MockStarredEntitiesApi } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { CatalogPage } from './CatalogPage';

jest.setTimeout(30_000);

const team = (name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1beta1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'department', profile: { displayName }, children: [] },
});

function createCatalog(items: Entity[]) {
  return {
    queryEntities: jest.fn(async () => ({ items, totalItems: items.length, pageInfo: {} })),
    getEntityFacets: jest.fn(async ({ facets }: { facets: string[] }) => ({
      facets:
        facets[0] === 'kind'
          ? {
              kind: [
                { value: 'Group', count: 2 },
                { value: 'User', count: 80 },
              ],
            }
          : {
              'spec.type': [
                { value: 'department', count: 1 },
                { value: 'team', count: 1 },
              ],
            },
    })),
  };
}

async function renderCatalog(catalog: ReturnType<typeof createCatalog>, address: string, starred: string[] = []) {
  const starredApi = new MockStarredEntitiesApi();
  for (const ref of starred) await starredApi.toggleStarred(ref);
  renderInTestApp(
    <QueryProvider>
      <CatalogPage />
    </QueryProvider>,
    {
      apis: [
        [catalogApiRef, catalog as never],
        [starredEntitiesApiRef, starredApi],
      ],
      initialRouteEntries: [address],
    },
  );
}

describe('CatalogPage', () => {
  it('lists teams with names a person reads, each leading to its page', async () => {
    const catalog = createCatalog([team('fertigung', 'Fertigung'), team('montage', 'Montage')]);
    await renderCatalog(catalog, '/catalog');
    expect(await screen.findByText('2 entries')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Fertigung/ })).toHaveAttribute('href', '/catalog/default/group/fertigung');
    expect(screen.getAllByText('Department')).toHaveLength(2);
    expect(catalog.queryEntities).toHaveBeenCalledWith(expect.objectContaining({ filter: { kind: 'group' }, limit: 25, offset: 0 }));
  });

  it.each([
    ['/catalog?kind=user&page=3', { filter: { kind: 'user' }, offset: 50 }],
    ['/catalog?filters[kind]=API&type=openapi', { filter: { kind: 'api', 'spec.type': 'openapi' }, offset: 0 }],
    ['/catalog?q=mon&size=50&page=-2', { fullTextFilter: expect.objectContaining({ term: 'mon' }), limit: 50, offset: 0 }],
    ['/catalog?size=100000&page=x', { limit: 25, offset: 0 }],
    ['/catalog?favourites=1', { filter: [{ kind: 'group', 'metadata.namespace': 'default', 'metadata.name': 'montage' }] }],
    ['/catalog?kind=user&favourites=1', { filter: { kind: 'user', 'metadata.name': '' } }],
  ])('asks for what %s says', async (address, asked) => {
    const catalog = createCatalog([]);
    await renderCatalog(catalog, address, ['group:default/montage']);
    await waitFor(() => expect(catalog.queryEntities).toHaveBeenLastCalledWith(expect.objectContaining(asked)));
  });

  it('searches after a pause in typing, and says when nothing fits', async () => {
    const catalog = createCatalog([]);
    await renderCatalog(catalog, '/catalog?page=4');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search the catalog' }), 'fert');
    await waitFor(() =>
      expect(catalog.queryEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({ fullTextFilter: expect.objectContaining({ term: 'fert' }), offset: 0 }),
      ),
    );
    expect(await screen.findByText('Another spelling or fewer filters may help.')).toBeInTheDocument();
  });

  it('says so when the catalog is away', async () => {
    const catalog = createCatalog([]);
    catalog.queryEntities.mockRejectedValue(Object.assign(new Error('away'), { statusCode: 403 }));
    await renderCatalog(catalog, '/catalog');
    expect(await screen.findByText('No permission')).toBeInTheDocument();
  });
});
