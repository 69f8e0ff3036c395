import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { OwnWorkingTimeCard } from './OwnWorkingTimeCard';
import { usualRules } from './ruleValues';
import { WorkingTimePage } from './WorkingTimePage';

let mockAllowed = true;
// The hook keeps its answers from one test to the next.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ loading: false, allowed: mockAllowed }),
}));

const version = { id: 'v1', version: 1, validFrom: null, validTo: null, cycleWeeks: 1, usedOnPastDays: true, ...usualRules };
const model = (change: Partial<WorkingTimeModelDetail> = {}): WorkingTimeModelDetail => ({
  id: 'm1',
  version: 3,
  name: 'Vollzeit 40 h',
  nameEn: 'Full time 40 h',
  type: 'fixedDays',
  cycleWeeks: 1,
  ...usualRules,
  validFrom: null,
  validTo: null,
  contracts: 12,
  people: 12,
  peopleWithOtherHours: 2,
  plannedPeople: 1,
  versions: [version],
  ...change,
});

const createApi = () => ({
  listWorkingTimeModels: jest.fn(async () => ({
    items: [model(), model({ id: 'm2', name: 'Alt', nameEn: null, validTo: '2020-01-01', people: 0 })],
  })),
  getWorkingTimeModel: jest.fn(async () => model()),
  listWorkingTimeModelHistory: jest.fn(async () => ({
    items: [
      {
        id: '1',
        at: '2026-11-24T10:00:00Z',
        actor: 'user:default/petra.hartmann',
        action: 'working-time-model.rules-added',
        fields: [{ field: 'days', before: null, after: usualRules.days }],
      },
    ],
    next: null,
  })),
  createWorkingTimeModel: jest.fn(async (_request: { body: any }) => model({ id: 'm3' })),
  getOwnWorkingTime: jest.fn(async (): Promise<unknown> => ({ items: [] })),
});

const show = (path: string, { allowed = true } = {}) => {
  const api = createApi();
  mockAllowed = allowed;
  renderInTestApp(
    <QueryProvider>
      <WorkingTimePage />
    </QueryProvider>,
    {
      apis: [[hrApiRef, api as never]],
      initialRouteEntries: [path],
    },
  );
  return api;
};

describe('working-time models', () => {
  it('are listed with hours and people; closed ones by a filter in the address', async () => {
    show('/?state=closed');
    const list = await screen.findByRole('list', { name: 'Working-time models' });
    await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(1));
    expect(within(list).getByRole('link')).toHaveTextContent(/Alt.*closed since/);
  });

  it('show what people worked by as fixed, who they are, and who changed it', async () => {
    show('/m1');
    expect(await screen.findByRole('heading', { name: 'Full time 40 h' })).toBeInTheDocument();
    expect(screen.getByText(/they stay as they are/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit the first hours' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Other hours from a day on' })).toBeInTheDocument();
    expect(screen.getByText(/contracts of 2 people say other weekly hours/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Copy' })).toHaveAttribute('href', expect.stringContaining('new?like=m1'));
    expect(await screen.findByText(/by Petra Hartmann/)).toBeInTheDocument();
    expect(within(screen.getByRole('table', { name: 'Hours of week 1' })).getByRole('row', { name: /Mon 8/ })).toBeInTheDocument();
  });

  it('offer no change to those who may only read', async () => {
    show('/m1', { allowed: false });
    await screen.findByRole('heading', { name: 'Full time 40 h' });
    expect(screen.queryByRole('button', { name: 'Other hours from a day on' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Copy' })).not.toBeInTheDocument();
  });

  it('are copied with a name of their own', async () => {
    const api = show('/new?like=m1');
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Vollzeit 40 h (copy)');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.createWorkingTimeModel).toHaveBeenCalled());
    expect(api.createWorkingTimeModel.mock.calls[0][0].body).toMatchObject({ nameEn: 'Full time 40 h (copy)', days: usualRules.days });
  });

  it('say while typing what exceeds the law and what contradicts itself, and keep the latter from being sent', async () => {
    const api = show('/new');
    const monday = await screen.findByRole('textbox', { name: 'Mon' });
    await userEvent.clear(monday);
    await userEvent.type(monday, '18');
    await userEvent.tab();
    expect(await screen.findByText(/More than 48 hours a week on average/)).toBeInTheDocument();
    expect(screen.getByText(/More than 10 hours a day.*Mon/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hours lie within a frame' }));
    expect(await screen.findByText(/The day is longer than the frame/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'X');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(api.createWorkingTimeModel).not.toHaveBeenCalled();
  });
});

describe('my working time', () => {
  it('shows my week, and what is planned', async () => {
    const api = createApi();
    const span = { staffNo: '1', weeklyMinutes: 2400, type: 'fixedDays', validFrom: '2020-01-01', validTo: '2098-01-01' };
    api.getOwnWorkingTime.mockResolvedValue({
      items: [
        { ...span, model: { name: 'Vollzeit', nameEn: null, cycleWeeks: 1, ...usualRules } },
        { ...span, validFrom: '2098-01-01', validTo: null, weeklyMinutes: 1200, model: null },
      ],
    });
    renderInTestApp(
      <QueryProvider>
        <OwnWorkingTimeCard />
      </QueryProvider>,
      { apis: [[hrApiRef, api as never]] },
    );
    const card = await screen.findByRole('region', { name: 'My working time' });
    expect(await within(card).findByText(/40 h a week by contract/)).toBeInTheDocument();
    expect(within(card).getByRole('table', { name: 'Hours of week 1' })).toBeInTheDocument();
    expect(within(card).getByText(/From .*2098/)).toBeInTheDocument();
  });
});
