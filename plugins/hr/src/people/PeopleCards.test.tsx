import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, person } from '../testing/createTestHr';
import { PeoplePage } from './PeoplePage';

jest.setTimeout(60_000);

describe('PeoplePage on a phone', () => {
  it('selects on the cards, one or the whole page, and shows the bar below', async () => {
    window.matchMedia = ((media: string) => ({
      matches: false,
      media,
      addListener() {},
      removeListener() {},
      addEventListener() {},
      removeEventListener() {},
    })) as never;
    const api = createTestHr();
    api.listPersons.mockResolvedValue({ items: [person(), person({ id: 'b', displayName: 'Emil Jung' })], totalItems: 2, hasMore: false });
    renderInTestApp(
      <QueryProvider>
        <PeoplePage />
      </QueryProvider>,
      { apis: [[hrApiRef, api as never]], initialRouteEntries: ['/people'] },
    );
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Emil Jung' }));
    const bar = screen.getByRole('region', { name: '1 person selected' });
    expect(screen.getByRole('list').compareDocumentPosition(bar)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
    expect(screen.getByRole('region', { name: '2 people selected' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Anna Becker' }));
    await userEvent.click(
      within(screen.getByRole('region', { name: '1 person selected' })).getByRole('button', { name: 'Clear selection' }),
    );
    expect(screen.getByRole('checkbox', { name: 'Select Emil Jung' })).not.toBeChecked();
  });
});
