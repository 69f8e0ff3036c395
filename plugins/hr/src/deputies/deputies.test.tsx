import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DeputyList } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { person } from '../testing/createTestHr';
import { Deputies } from './Deputies';

const emil = { id: 'e', displayName: 'Emil Jung', userEntityRef: 'user:default/emil.jung' };
const list = (change: Partial<DeputyList> = {}): DeputyList => ({
  items: [{ id: 'd', version: 1, person: emil, rank: 1, validFrom: '2020-01-01', validTo: '2098-02-01' }],
  rights: { manage: false },
  ...change,
});

const show = (answer: DeputyList) => {
  const api = {
    listDeputies: jest.fn(async () => answer),
    listPersons: jest.fn(async () => ({ items: [], hasMore: false })),
    changeDeputy: jest.fn(async (_request: unknown) => ({ ...answer, items: [] })),
  };
  renderInTestApp(
    <QueryProvider>
      <Deputies person={person()} />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never]] },
  );
  return api;
};

describe('Deputies', () => {
  it('tells a colleague who stands in and until when', async () => {
    show(list());
    expect(await screen.findByText(/until .*2098/)).toHaveTextContent('Emil Jung');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('takes no room when nobody is named and the reader cannot change that', async () => {
    const api = show(list({ items: [] }));
    await waitFor(() => expect(api.listDeputies).toHaveBeenCalled());
    await waitFor(() => expect(screen.queryByText('Deputy')).not.toBeInTheDocument());
  });

  it('lets the lead end it', async () => {
    const api = show(list({ rights: { manage: true } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Change the end for Emil Jung' }));
    await userEvent.clear(screen.getByLabelText(/No longer from/));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.changeDeputy).toHaveBeenCalledWith({ params: { id: 'd' }, body: { version: 1, validTo: null } }));
  });
});
