import '../testing/wideScreen';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { storageApiRef } from '@backstage/frontend-plugin-api';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, person } from '../testing/createTestHr';
import { PeoplePage } from './PeoplePage';

jest.setTimeout(60_000);

const two = { items: [person(), person({ id: 'b', displayName: 'Emil Jung', email: null })], totalItems: 2, hasMore: false };

function renderPeople(address: string, answer: unknown = two, columns?: string[]) {
  const api = createTestHr();
  api.listPersons.mockResolvedValue(answer);
  const storage = mockApis.storage();
  if (columns) void storage.forBucket('tos-hr').set('people-columns', columns);
  renderInTestApp(
    <QueryProvider>
      <PeoplePage />
    </QueryProvider>,
    {
      apis: [
        [hrApiRef, api as never],
        [storageApiRef, storage],
      ],
      initialRouteEntries: [address],
    },
  );
  return { api, storage };
}

describe('PeoplePage', () => {
  it('asks for what the address says and shows people', async () => {
    const { api } = renderPeople('/people?q=anna&page=2&size=20&sort=-name&location=Dortmund&kind=temp&status=left&date=2026-01-01');
    expect(await screen.findByText('Emil Jung')).toBeInTheDocument();
    expect(screen.getByText('2 people')).toBeInTheDocument();
    expect(api.listPersons.mock.calls[0][0].query).toMatchObject({
      q: 'anna',
      limit: 20,
      offset: 20,
      sort: '-name',
      location: 'Dortmund',
      kind: 'temp',
      status: 'left',
      date: '2026-01-01',
    });
  });

  it('leaves out of the question what an address says amiss', async () => {
    const { api } = renderPeople('/people?kind=boss&status=gone&date=yesterday&sort=salary&page=-1&size=9999');
    await screen.findByText('Emil Jung');
    expect(api.listPersons.mock.calls[0][0].query).toEqual({ limit: 50, offset: 0, withTotal: 'true' });
  });

  it.each([
    ['some', true],
    ['none', false],
  ])('asks for columns of the employment when the list says that the reader may see them of %s', async (readsPrivate, asks) => {
    const { api } = renderPeople('/people', { ...two, readsPrivate }, ['name', 'staffNo']);
    await screen.findByText('Emil Jung');
    const asked = () => api.listPersons.mock.calls.at(-1)![0].query.withEmployment;
    await waitFor(() => expect(asked()).toBe(asks ? 'true' : undefined));
  });

  it('searches after a pause in typing and starts at the first page', async () => {
    const { api } = renderPeople('/people?page=3');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search people' }), 'webr');
    await waitFor(() => expect(api.listPersons.mock.calls.at(-1)?.[0].query).toMatchObject({ q: 'webr', offset: 0 }));
  });

  it('sorts by a header', async () => {
    const { api } = renderPeople('/people');
    await userEvent.click(await screen.findByRole('columnheader', { name: /Site/ }));
    await waitFor(() => expect(api.listPersons.mock.calls.at(-1)?.[0].query).toMatchObject({ sort: 'location' }));
  });

  it('keeps the choice of columns', async () => {
    const { storage } = renderPeople('/people');
    expect(await screen.findByRole('columnheader', { name: 'Phone' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Phone' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Phone' })).not.toBeInTheDocument());
    expect(storage.forBucket('tos-hr').snapshot('people-columns').value).toEqual(['name', 'position', 'unit', 'location', 'email']);
  });

  it('selects with the keyboard and copies the addresses of those who have one', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    renderPeople('/people');
    const row = await screen.findByRole('row', { name: /Anna Becker/ });
    act(() => row.focus());
    await user.keyboard(' ');
    await user.keyboard('{ArrowDown} ');
    const bar = await screen.findByRole('region', { name: '2 people selected' });
    await user.click(within(bar).getByRole('button', { name: 'Copy e-mail addresses' }));
    expect(copied).toHaveBeenCalledWith('anna.becker@musterwerk.example');
    await user.click(within(bar).getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('region', { name: /selected/ })).not.toBeInTheDocument();
  });

  it.each([
    ['nobody fits', async () => ({ items: [], totalItems: 0, hasMore: false }), 'Nobody found'],
    ['HR is away', () => Promise.reject(Object.assign(new Error('away'), { statusCode: 403 })), 'No permission'],
  ])('says so when %s', async (_name, answer, text) => {
    const api = createTestHr();
    api.listPersons.mockImplementation(answer);
    renderInTestApp(
      <QueryProvider>
        <PeoplePage />
      </QueryProvider>,
      { apis: [[hrApiRef, api as never]], initialRouteEntries: ['/people'] },
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
