import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import hrPlugin from '@tos/plugin-hr';
import type { SearchHit } from './searchCatalog';
import { useHitHref } from './useHitHref';

const hit: SearchHit = { ref: 'user:default/a', kind: 'User', title: 'A', href: '/catalog/default/user/a' };

function Address({ of }: { of: SearchHit }) {
  return <p>leads to {useHitHref()(of)}</p>;
}

describe('useHitHref', () => {
  const mountedRoutes = { '/people': hrPlugin.routes.people, '/organisation': hrPlugin.routes.organisation };

  it.each([
    ['a person', { personId: 'p1' }, '/people/p1'],
    ['a unit', { unitId: 'u1' }, '/organisation?mode=units&node=u1'],
    ['anything else', {}, hit.href],
  ])('leads to the page of %s', async (_what, ids, href) => {
    renderInTestApp(<Address of={{ ...hit, ...ids }} />, { mountedRoutes });
    expect(await screen.findByText(`leads to ${href}`)).toBeInTheDocument();
  });

  it('leads to the catalog where HR’s pages are switched off', async () => {
    renderInTestApp(<Address of={{ ...hit, personId: 'p1' }} />);
    expect(await screen.findByText(`leads to ${hit.href}`)).toBeInTheDocument();
  });
});
