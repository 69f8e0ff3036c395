import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChangeRequest } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { changeRequest, createTestHr } from '../testing/createTestHr';
import { InboxPage } from './InboxPage';

const anna = changeRequest();
const emil = changeRequest({
  id: 'r2',
  version: 7,
  person: { id: 'b', displayName: 'Emil Jung', userEntityRef: 'user:default/emil.jung' },
  proposal: { phone: '+49 231 99' },
  base: { phone: null },
});

function renderInbox(items: ChangeRequest[] = [anna, emil], me = 'user:default/petra.hartmann') {
  const api = createTestHr();
  api.listChangeRequests.mockResolvedValue({ items, totalItems: items.length, hasMore: false });
  renderInTestApp(
    <QueryProvider>
      <InboxPage />
    </QueryProvider>,
    {
      apis: [
        [hrApiRef, api as never],
        [identityApiRef, mockApis.identity({ userEntityRef: me })],
      ],
      initialRouteEntries: ['/change-requests'],
    },
  );
  return api;
}

const detail = (name: string) => screen.findByRole('region', { name });

describe('InboxPage', () => {
  it('asks for what is open and shows the first with before and after', async () => {
    const api = renderInbox();
    const first = await detail('Anna Becker');
    expect(within(first).getByRole('row', { name: 'Address Altstraße 1 Neustraße 2' })).toBeInTheDocument();
    expect(api.listChangeRequests.mock.calls[0][0].query).toEqual({ state: 'requested', limit: 20, offset: 0, withTotal: 'true' });
  });

  it('goes back and forth by keyboard, but not while a reason is typed', async () => {
    renderInbox();
    expect(await detail('Anna Becker')).toBeInTheDocument();
    await userEvent.keyboard('j');
    expect(await detail('Emil Jung')).toBeInTheDocument();
    await userEvent.keyboard('j');
    expect(await detail('Emil Jung')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    await userEvent.type(screen.getByRole('textbox'), 'k');
    expect(await detail('Emil Jung')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.keyboard('k');
    expect(await detail('Anna Becker')).toBeInTheDocument();
  });

  it('approves on the version that was shown and reads again', async () => {
    const api = renderInbox();
    await detail('Anna Becker');
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(api.decideChangeRequest).toHaveBeenCalled());
    expect(api.decideChangeRequest).toHaveBeenCalledWith({ params: { id: 'r1' }, body: { version: 2, decision: 'approved' } });
    await waitFor(() => expect(api.listChangeRequests).toHaveBeenCalledTimes(2));
  });

  it('rejects with a reason only', async () => {
    const api = renderInbox();
    await detail('Anna Becker');
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    const confirm = screen.getByRole('button', { name: 'Reject with this reason' });
    expect(confirm).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'No such street');
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(api.decideChangeRequest).toHaveBeenCalledWith({
        params: { id: 'r1' },
        body: { version: 2, decision: 'rejected', note: 'No such street' },
      }),
    );
  });

  it('says why a decision was refused', async () => {
    const api = renderInbox();
    api.decideChangeRequest.mockRejectedValue(Object.assign(new Error('address was changed by somebody'), { statusCode: 409 }));
    await detail('Anna Becker');
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('address was changed by somebody')).toBeInTheDocument();
  });

  it('does not offer to decide about the own request', async () => {
    renderInbox([anna], 'user:default/anna.becker');
    expect(await screen.findByText(/This is your own request/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
  });

  it('says so when nothing is open', async () => {
    renderInbox([]);
    expect(await screen.findByText('Nothing to decide')).toBeInTheDocument();
  });
});
