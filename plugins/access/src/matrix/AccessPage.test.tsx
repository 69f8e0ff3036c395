import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { useLocation } from 'react-router-dom';
import { accessApiRef, type AccessApi } from '../api';
import { matrix } from '../testing/matrix';
import { setScreenWidth } from '../testing/screenWidth';
import { AccessPage } from './AccessPage';

const Url = () => <output data-testid="url">{useLocation().search}</output>;

function renderPage(getMatrix: () => Promise<unknown>, path = '/access') {
  const api = { getMatrix, getMine: jest.fn() } as unknown as AccessApi;
  return renderInTestApp(
    <QueryProvider>
      <AccessPage />
      <Url />
    </QueryProvider>,
    { initialRouteEntries: [path], apis: [[accessApiRef, api], mockApis.permission()] },
  );
}

const answer = (status: number, name: string) =>
  ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { name, message: 'why' }, response: { statusCode: status } }), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }) as never,
  );

describe('AccessPage', () => {
  afterEach(() => act(() => setScreenWidth(1280)));

  it('shows roles as columns and permissions as rows, by plugin', async () => {
    renderPage(async () => matrix);
    const table = await screen.findByRole('table', { name: 'Permissions and roles' });
    const columns = within(table).getAllByRole('columnheader');
    expect(columns.map(column => column.textContent)).toEqual(['Permission', 'HRyour role', 'Employeestos-employee', 'cookcook']);
    const row = within(table).getByRole('row', { name: /See private data/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['Yes', 'When isSelf, isInManagedUnit', 'No']);
    expect(within(table).getByRole('rowheader', { name: 'People and teams' })).toBeInTheDocument();
  });

  it('explains a condition when it has the focus', async () => {
    renderPage(async () => matrix);
    const condition = await screen.findByRole('button', { name: 'When isSelf, isInManagedUnit' });
    for (let i = 0; i < 10 && document.activeElement !== condition; i++) await userEvent.tab();
    expect(condition).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Only when: it is you, or: you lead them');
  });

  it('keeps the filter in the URL', async () => {
    renderPage(async () => matrix);
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Filter permissions' }), 'shelf');
    expect(screen.getByTestId('url')).toHaveTextContent('?filter=shelf');
    expect(screen.getByText('1 permission')).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /See private data/ })).not.toBeInTheDocument();
  });

  it('reads the filter from the URL and offers the way out when nothing fits', async () => {
    renderPage(async () => matrix, '/access?filter=nowhere');
    expect(await screen.findByText('No permission fits the filter')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(screen.getByTestId('url')).toBeEmptyDOMElement();
  });

  it('shows one role in words, with the place in the configuration', async () => {
    renderPage(async () => matrix, '/access?role=tos-hr');
    const group = await screen.findByRole('region', { name: 'People and teams' });
    expect(group).toHaveTextContent('From app-config.yaml:86:17 (permission.roles.tos-hr[0].allow[0])');
    expect(screen.getByText('2 more permissions are refused.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the own role on a phone, and others by choice', async () => {
    act(() => setScreenWidth(390));
    renderPage(async () => matrix);
    expect(await screen.findByText('See private data')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /Show/ }));
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual(['HR (your role)', 'Employees', 'cook']);
    await userEvent.click(options[1]);
    expect(screen.getByTestId('url')).toHaveTextContent('?role=tos-employee');
    expect(screen.getByText('Only when: it is you, or: you lead them')).toBeInTheDocument();
  });

  it('says so when a role may do nothing', async () => {
    renderPage(async () => ({ ...matrix, roles: ['guest'], ownRoles: [] }), '/access?role=guest');
    expect(await screen.findByText('This role may do nothing')).toBeInTheDocument();
  });

  it('ignores a role in the URL that does not exist', async () => {
    renderPage(async () => matrix, '/access?role=nobody');
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('waits visibly', async () => {
    renderPage(() => new Promise(() => {}));
    expect(await screen.findByText('Loading …')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows no matrix to whoever may not see it', async () => {
    const error = await answer(403, 'NotAllowedError');
    renderPage(() => Promise.reject(error));
    expect(await screen.findByRole('alert')).toHaveTextContent('No permission');
  });
});
