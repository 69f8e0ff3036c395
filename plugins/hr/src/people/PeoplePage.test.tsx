import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, person } from '../testing/createTestHr';
import { PeoplePage } from './PeoplePage';

jest.setTimeout(30_000);

const renderPeople = (api: ReturnType<typeof createTestHr>, initialRouteEntries: string[]) =>
  renderInTestApp(
    <QueryProvider>
      <PeoplePage />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never]], initialRouteEntries },
  );

describe('PeoplePage', () => {
  it('asks for what the address says and shows people', async () => {
    const api = createTestHr();
    api.listPersons.mockResolvedValue({ items: [person(), person({ id: 'b', displayName: 'Emil Jung' })], totalItems: 2, hasMore: false });
    renderPeople(api, ['/people?q=anna&page=2&size=20&sort=-name']);
    expect(await screen.findByText('Emil Jung')).toBeInTheDocument();
    expect(screen.getByText('2 people')).toBeInTheDocument();
    expect(api.listPersons.mock.calls[0][0].query).toMatchObject({ q: 'anna', limit: 20, offset: 20, sort: '-name' });
  });

  it('searches after a pause in typing and starts at the first page', async () => {
    const api = createTestHr();
    renderPeople(api, ['/people?page=3']);
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search people' }), 'webr');
    await waitFor(() => expect(api.listPersons.mock.calls.at(-1)?.[0].query).toMatchObject({ q: 'webr', offset: 0 }));
  });

  it.each([
    ['nobody fits', async () => ({ items: [], totalItems: 0, hasMore: false }), 'Nobody found'],
    ['HR is away', () => Promise.reject(Object.assign(new Error('away'), { statusCode: 403 })), 'No permission'],
  ])('says so when %s', async (_name, answer, text) => {
    const api = createTestHr();
    api.listPersons.mockImplementation(answer);
    renderPeople(api, ['/people']);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
