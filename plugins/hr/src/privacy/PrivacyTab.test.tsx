import { renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Erasure, ErasurePlan, PrivacyExport } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { person } from '../testing/createTestHr';
import { PrivacyTab } from './PrivacyTab';

jest.setTimeout(60_000);

const copy: PrivacyExport = {
  id: 'x',
  state: 'ready',
  includesSpecial: true,
  done: 2,
  total: 2,
  requestedAt: '2026-11-24T10:00:00.000Z',
  requestedBy: 'user:default/petra.hartmann',
  expiresAt: '2026-12-01T10:00:00.000Z',
  size: 4096,
  hasPdf: true,
  error: null,
};
const asked: Erasure = {
  id: 'e',
  person: person(),
  state: 'requested',
  reason: 'Wunsch',
  requestedBy: 'user:default/petra.hartmann',
  requestedAt: '2026-11-24T10:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  version: 4,
  mayConfirm: true,
};
const reason = { de: 'Frist', en: 'Retention' };

function show(options: { as: string; isHr: boolean; plan?: Partial<ErasurePlan> }) {
  const plan: ErasurePlan = {
    items: [{ source: 'hr', kind: 'documents.payroll', count: 2, action: 'keep', reason, until: '2032-12-31' }],
    obstacle: null,
    open: null,
    ...options.plan,
  };
  const api = {
    listOwnExports: jest.fn(async () => ({ items: [copy] })),
    listExports: jest.fn(async () => ({ items: [] as PrivacyExport[] })),
    requestOwnExport: jest.fn(async () => copy),
    downloadOwnExport: jest.fn(async () => new Response('%PDF-')),
    requestExport: jest.fn(async () => copy),
    planErasure: jest.fn(async () => plan),
    requestErasure: jest.fn(async () => asked),
    confirmErasure: jest.fn(async () => asked),
  };
  const result = options.isHr ? 'ALLOW' : 'DENY';
  renderInTestApp(
    <QueryProvider>
      <PrivacyTab person={person() as never} />
    </QueryProvider>,
    {
      apis: [
        [hrApiRef, api as never],
        [identityApiRef, { getBackstageIdentity: async () => ({ userEntityRef: options.as }) } as never],
        [permissionApiRef, { authorize: async () => ({ result }) } as never],
      ],
    },
  );
  return api;
}

describe('PrivacyTab', () => {
  it('gives people a copy of their own data and nothing to erase', async () => {
    const api = show({ as: 'user:default/anna.becker', isHr: true });
    expect(await screen.findByRole('button', { name: 'Read and print' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save as PDF' }));
    await waitFor(() => expect(api.downloadOwnExport).toHaveBeenCalledWith({ params: { exportId: 'x' }, query: { format: 'pdf' } }));
    await userEvent.click(screen.getByRole('button', { name: 'Make a copy' }));
    await waitFor(() => expect(api.requestOwnExport).toHaveBeenCalled());
    expect(api.planErasure).not.toHaveBeenCalled();
    expect(api.listExports).not.toHaveBeenCalled();
  });

  it('shows HR what an erasure does before anybody asks for it', async () => {
    const api = show({ as: 'user:default/petra.hartmann', isHr: true });
    expect(await screen.findByText('Payroll (2)')).toBeInTheDocument();
    const ask = screen.getByRole('button', { name: 'Ask for the erasure' });
    expect(ask).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'Request of 3 Nov');
    await userEvent.click(ask);
    await waitFor(() => expect(api.requestErasure).toHaveBeenCalledWith({ params: { id: 'a' }, body: { reason: 'Request of 3 Nov' } }));
  });

  it('asks once more before the second person erases', async () => {
    const api = show({ as: 'user:default/thomas.weber', isHr: true, plan: { open: asked } });
    await userEvent.click(await screen.findByRole('button', { name: 'Erase now' }));
    expect(api.confirmErasure).not.toHaveBeenCalled();
    expect(screen.getByText('Erase for good?')).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'Erase now' }).at(-1)!);
    await waitFor(() => expect(api.confirmErasure).toHaveBeenCalledWith({ params: { erasureId: 'e' }, body: { version: 4 } }));
  });

  it('says why nobody who works here is erased', async () => {
    show({ as: 'user:default/petra.hartmann', isHr: true, plan: { obstacle: 'employed' } });
    expect(await screen.findByText(/still employed/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask for the erasure' })).not.toBeInTheDocument();
  });
});
