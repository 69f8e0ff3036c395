import { renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type { LifeCycle } from '@tos/plugin-hr-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { personDetail } from '../testing/createTestHr';
import { LifeCycleTab } from './LifeCycleTab';

jest.setTimeout(60_000);

const cycle = (change: Partial<LifeCycle> = {}): LifeCycle => ({
  employmentId: 'e',
  staffNo: '1001',
  kind: 'regular',
  entryDate: '2027-01-01',
  exitDate: null,
  stage: 'preboarding',
  isDerived: true,
  since: null,
  leaveKind: null,
  leaveUntil: null,
  noPosition: false,
  version: 0,
  steps: [],
  certificates: [],
  ...change,
});

function renderTab(employment: LifeCycle, { account, allowed = true }: { account?: object; allowed?: boolean } = {}) {
  let current = employment;
  const api = {
    getLifeCycle: jest.fn(async () => ({ person: personDetail(), employments: [current], ...(account && { account }) })),
    moveLifeCycle: jest.fn(async (_request: { body: object }) => {
      current = { ...employment, version: employment.version + 1 };
      return current;
    }),
    setAccountName: jest.fn(async (_request: { body: object }) => account),
    listChecklistItems: jest.fn(async () => ({ items: [], totalItems: 0, today: '2026-11-24' })),
    listChecklistTemplates: jest.fn(async () => ({ items: [] })),
  };
  const permissions = { authorize: async () => ({ result: allowed ? 'ALLOW' : 'DENY' }) };
  renderInTestApp(
    <QueryProvider>
      <LifeCycleTab person={personDetail()} />
    </QueryProvider>,
    {
      apis: [
        [hrApiRef, api as never],
        [permissionApiRef, permissions as never],
      ],
    },
  );
  return api;
}

describe('LifeCycleTab', () => {
  it('shows the person where they stand, and no way to change it', async () => {
    renderTab(cycle({ stage: 'probation', isDerived: false, since: '2026-06-01' }), { allowed: false });
    expect(await screen.findByText('Probation')).toHaveAttribute('aria-current', 'step');
    expect(screen.queryByRole('button', { name: 'Next step' })).not.toBeInTheDocument();
    expect(screen.queryByText('Account')).not.toBeInTheDocument();
    expect(screen.queryByText('Checklists')).not.toBeInTheDocument();
  });

  it('says what is in the way of the next step', async () => {
    renderTab(cycle({ next: [{ stage: 'probation', needsReason: false, obstacles: ['contractMissing', 'approverMissing'] }] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Next step' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('No contract version is valid on the first day.')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('checkbox', { name: 'There is no position, or nobody above it' }));
    expect(dialog.queryByText('Nobody holds a position above.')).not.toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
  });

  it('moves with version and reason', async () => {
    const next = [{ stage: 'declined' as const, needsReason: true, obstacles: ['reasonMissing' as const] }];
    const api = renderTab(cycle({ version: 3, isDerived: false, next }));
    await userEvent.click(await screen.findByRole('button', { name: 'Next step' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'took another offer');
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() =>
      expect(api.moveLifeCycle.mock.calls[0][0].body).toMatchObject({ to: 'declined', version: 3, reason: 'took another offer' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('proposes an account name and refuses one that no account can have', async () => {
    const account = { username: null, proposed: 'anna.becker2', isLinked: false, linkedSince: null, version: 7 };
    const api = renderTab(cycle(), { account });
    const field = await screen.findByRole('textbox', { name: /Account name/ });
    expect(field).toHaveValue('anna.becker2');
    await userEvent.type(field, ' x');
    expect(screen.getByRole('button', { name: 'Set name' })).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, 'anna.b');
    await userEvent.click(screen.getByRole('button', { name: 'Set name' }));
    await waitFor(() => expect(api.setAccountName.mock.calls[0][0].body).toEqual({ username: 'anna.b', version: 7 }));
  });
});
