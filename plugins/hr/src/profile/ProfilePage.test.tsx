import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { PeopleRoutes } from '../people/PeopleRoutes';
import { createTestHr, personDetail } from '../testing/createTestHr';
import { sortProfileTabs, type PlacedProfileTab } from './sortProfileTabs';

const tab = (change: Partial<PlacedProfileTab>): PlacedProfileTab => ({
  id: 'x',
  path: '',
  title: 'Overview',
  order: 0,
  isVisible: () => true,
  Component: ({ person }) => <p>Overview of {person.displayName}</p>,
  ...change,
});

const papers = tab({
  id: 'papers',
  path: 'papers',
  title: 'Papers',
  order: 5,
  isVisible: person => person.private !== undefined,
  Component: () => <p>All papers</p>,
});

const show = (api: ReturnType<typeof createTestHr>, address: string) =>
  renderInTestApp(
    <QueryProvider>
      <PeopleRoutes tabs={sortProfileTabs([papers, tab({})])} />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never]], initialRouteEntries: [address] },
  );

const renderProfile = (address: string, detail = personDetail()) => {
  const api = createTestHr();
  api.getPerson.mockResolvedValue(detail);
  show(api, address);
  return api;
};

describe('ProfilePage', () => {
  it('shows the first tab and only those that the answer allows', async () => {
    const api = renderProfile('/a');
    expect(await screen.findByText('Overview of Anna Becker')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Overview' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Papers' })).not.toBeInTheDocument();
    expect(api.getPerson.mock.calls[0][0]).toEqual({ params: { id: 'a' }, query: {} });
  });

  it('shows the day of the address, on all tabs, and leads back to today', async () => {
    const api = renderProfile('/a?date=2020-03-01');
    expect(await screen.findByText(/^This is how it is on/)).toBeInTheDocument();
    expect(api.getPerson.mock.calls[0][0]).toEqual({ params: { id: 'a' }, query: { date: '2020-03-01' } });
    expect(screen.getByRole('link', { name: 'Overview' })).toHaveAttribute('href', expect.stringMatching(/\?date=2020-03-01$/));
    await userEvent.click(screen.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => expect(screen.queryByText(/^This is how it is on/)).not.toBeInTheDocument());
    expect(api.getPerson).toHaveBeenLastCalledWith({ params: { id: 'a' }, query: {} }, expect.anything());
  });

  it('leads back to today from a day that the viewer may not see', async () => {
    const api = createTestHr();
    api.getPerson.mockRejectedValueOnce(new Error('Not for everybody')).mockResolvedValue(personDetail());
    show(api, '/a?date=2099-03-01');
    await userEvent.click(await screen.findByRole('button', { name: 'Back to today' }));
    expect(await screen.findByText('Overview of Anna Becker')).toBeInTheDocument();
  });

  it('says so when an address names a tab that is not for the viewer', async () => {
    renderProfile('/a/papers');
    expect(await screen.findByText('This part is not there')).toBeInTheDocument();
    expect(screen.queryByText('All papers')).not.toBeInTheDocument();
  });

  it('opens the tab of the address', async () => {
    renderProfile('/a/papers', personDetail({ private: { birthDate: null, email: null, phone: null, address: null, employments: [] } }));
    expect(await screen.findByText('All papers')).toBeInTheDocument();
    expect(screen.getAllByRole('link').map(link => link.textContent)).toEqual(expect.arrayContaining(['Overview', 'Papers']));
  });
});
