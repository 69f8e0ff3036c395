import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, person } from '../testing/createTestHr';
import { refusalWords } from '../testing/refusalWords';
import { BulkDialog } from './BulkDialog';

describe('BulkDialog', () => {
  it('asks once more and shows what became of each', async () => {
    const api = createTestHr();
    api.changePersonsInBulk.mockResolvedValue({
      results: [
        { id: 'a', outcome: 'changed', reason: null, refusal: null },
        {
          id: 'b',
          outcome: 'failed',
          reason: 'Not employed on 2026-12-01.',
          refusal: { code: 'hr.employment.none', params: { day: '2026-12-01' } },
        },
      ],
    });
    renderInTestApp(
      <QueryProvider>
        <BulkDialog people={[person(), person({ id: 'b', displayName: 'Emil Jung' })]} onClose={jest.fn()} />
      </QueryProvider>,
      { apis: [[hrApiRef, api as never], refusalWords] },
    );
    await userEvent.type(await screen.findByRole('textbox', { name: 'New value' }), 'Essen');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByText(/Site of 2 people becomes "Essen"/)).toBeInTheDocument();
    expect(api.changePersonsInBulk).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Change now' }));
    await screen.findByText(/Not employed/);
    const rows = screen.getAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^Emil Jung Not changed Not employed on .*2026\.$/),
      'Anna Becker Changed',
    ]);
    expect(api.changePersonsInBulk).toHaveBeenCalledWith({ body: { ids: ['a', 'b'], location: 'Essen' } });
  });
});
