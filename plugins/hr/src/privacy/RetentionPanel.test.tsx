import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RetentionReport } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { RetentionPanel } from './RetentionPanel';

jest.setTimeout(60_000);

const report: RetentionReport = {
  classes: [
    {
      documentClass: 'payroll',
      months: 72,
      starts: 'document',
      afterYearEnd: true,
      source: '§41(1) EStG',
      documents: 4,
      dueNow: 0,
      dueIn90Days: 1,
      nextDue: '2027-01-01',
    },
  ],
  proofs: { kept: 3, dueNow: 0, nextDue: '2030-01-01' },
  audit: { pseudonymiseAfterMonths: 12, deleteAfterMonths: 24, events: 900, pseudonymised: 400, pseudonymiseNow: 0, deleteNow: 0 },
  runs: [
    { id: 'r', at: '2026-11-24T05:00:00Z', by: 'plugin:hr', dryRun: false, counts: { 'audit.pseudonymised': 7, 'documents.payroll': 2 } },
  ],
};

function show(change: Partial<RetentionReport> = {}) {
  const api = { getRetention: jest.fn(async () => ({ ...report, ...change })), runRetention: jest.fn(async () => report.runs[0]) };
  renderInTestApp(
    <QueryProvider>
      <RetentionPanel />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never]] },
  );
  return api;
}

describe('RetentionPanel', () => {
  it('tells how the log ages, what outlived erasures, and what was done', async () => {
    show();
    expect(await screen.findByText(/900 records, in 400 of them people are pseudonyms/)).toBeInTheDocument();
    expect(screen.getByText('Pseudonyms after 12 months, deleted after 24')).toBeInTheDocument();
    expect(screen.getByText(/outlived an erasure: 3/)).toBeInTheDocument();
    expect(screen.getByText(/Audit log pseudonymised: 7.*Payroll: 2/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Delete what is due' })).toBeDisabled();
  });

  it.each([
    ['proofs', { proofs: { ...report.proofs, dueNow: 1 } }],
    ['old records', { audit: { ...report.audit, deleteNow: 1 } }],
    ['records that become pseudonyms', { audit: { ...report.audit, pseudonymiseNow: 1 } }],
  ])('runs when %s are due', async (_, change) => {
    const api = show(change);
    const run = await screen.findByRole('button', { name: 'Delete what is due' });
    await waitFor(() => expect(run).toBeEnabled());
    await userEvent.click(run);
    await waitFor(() => expect(api.runRetention).toHaveBeenCalledWith({ body: { dryRun: false } }));
  });
});
