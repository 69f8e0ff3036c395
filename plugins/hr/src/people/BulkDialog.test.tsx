import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, person } from '../testing/createTestHr';
import { BulkDialog } from './BulkDialog';

describe('BulkDialog', () => {
  it('asks once more and shows what became of each', async () => {
    const api = createTestHr();
    api.changePersonsInBulk.mockResolvedValue({
      results: [
        { id: 'a', outcome: 'changed', reason: null },
        { id: 'b', outcome: 'failed', reason: 'There is no such person, or you may not change them' },
      ],
    });
    renderInTestApp(
      <QueryProvider>
        <BulkDialog people={[person(), person({ id: 'b', displayName: 'Emil Jung' })]} onClose={jest.fn()} />
      </QueryProvider>,
      { apis: [[hrApiRef, api as never]] },
    );
    await userEvent.type(await screen.findByRole('textbox', { name: 'New value' }), 'Essen');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByText(/Site of 2 people becomes "Essen"/)).toBeInTheDocument();
    expect(api.changePersonsInBulk).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Change now' }));
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      'Emil Jung Not changed There is no such person, or you may not change them',
      'Anna Becker Changed',
    ]);
    expect(api.changePersonsInBulk).toHaveBeenCalledWith({ body: { ids: ['a', 'b'], location: 'Essen' } });
  });
});
