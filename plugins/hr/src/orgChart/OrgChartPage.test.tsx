import { renderInTestApp } from '@backstage/frontend-test-utils';
import { usePermission } from '@backstage/plugin-permission-react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OrgChart } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr } from '../testing/createTestHr';
import { hrPresenceApiRef, type HrPresenceApi } from './hrPresenceApiRef';
import { OrgChartPage } from './OrgChartPage';

jest.setTimeout(60_000);

// Its answers are kept beyond a test otherwise.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Ada leads Bo and a vacancy; Bo leads a shared seat; a hidden person and a planned one are below the vacancy. */
function chart(change: Partial<OrgChart> = {}): OrgChart {
  return {
    date: '2026-11-22',
    today: '2026-11-22',
    units: {
      id: [id(90), id(91)],
      name: ['Musterwerk', 'Fertigung'],
      nameEn: [null, 'Production'],
      entityName: ['musterwerk', 'fertigung'],
      kind: ['company', 'department'],
      parent: [-1, 0],
      lead: [0, 1],
    },
    titles: { title: ['Leitung', 'Dreher'], titleEn: ['Lead', 'Turner'] },
    positions: {
      id: [0, 1, 2, 3, 4, 5].map(id),
      unit: [0, 1, 0, 1, 1, 1],
      title: [0, 0, 0, 1, 1, 1],
      manager: [-1, 0, 0, 1, 2, 2],
      budgetFte: [1000, 1000, 1000, 1000, 1000, 1000],
      undisclosed: [0, 0, 0, 0, 0, 0],
      costCentre: [null, null, null, '4711', null, null],
    },
    persons: { name: ['Ada Lang', 'Bo Kern', 'Cem Öz', 'Dora Ast', 'Emil Neu'], entityName: ['ada', 'bo', 'cem', 'dora', 'emil'] },
    photos: { person: [0], id: [id(50)], version: [3] },
    holders: {
      position: [0, 1, 3, 3, 4],
      person: [0, 1, 2, 3, -1],
      share: [1000, 1000, 500, 500, 1000],
      fte: [null, null, 500, 500, null],
    },
    dotted: { position: [3], manager: [0], topic: ['Qualität'] },
    planned: { position: [5], person: [4], from: ['2027-01-01'] },
    ...change,
  };
}

describe('OrgChartPage', () => {
  let hr: ReturnType<typeof createTestHr>;
  beforeEach(() => {
    hr = createTestHr();
    hr.getOrgChart.mockImplementation(async ({ query }) => chart(query.date ? { date: String(query.date) } : {}));
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
    window.matchMedia = jest.fn().mockImplementation(media => ({
      matches: media.includes('reduced-motion'),
      media,
      addListener() {},
      removeListener() {},
      addEventListener() {},
      removeEventListener() {},
    }));
  });
  afterEach(() => jest.restoreAllMocks());

  const open = (
    address = '/organisation?view=tree',
    { mayManage = false, presence }: { mayManage?: boolean; presence?: HrPresenceApi } = {},
  ) => {
    jest.mocked(usePermission).mockReturnValue({ loading: false, allowed: mayManage });
    renderInTestApp(
      <QueryProvider>
        <OrgChartPage />
      </QueryProvider>,
      {
        apis: [[hrApiRef, hr as never], ...(presence ? [[hrPresenceApiRef, presence] as never] : [])] as never,
        initialRouteEntries: [address],
      },
    );
  };
  const tree = () => screen.findByRole('tree', { name: 'Org chart' });
  const item = (name: RegExp) => screen.getByRole('treeitem', { name });

  it('shows positions with holders, vacancies, shares and planned hires', async () => {
    open();
    await tree();
    await userEvent.click(screen.getByRole('button', { name: 'Unfold all' }));
    expect(await screen.findByRole('treeitem', { name: /Cem Öz \(50%\) and Dora Ast \(50%\)/ })).toHaveAttribute('aria-level', '3');
    expect(item(/Ada Lang.*Lead.*Musterwerk.*5 people.*2 vacancies/)).toHaveAttribute('aria-expanded', 'true');
    expect(item(/^Vacant/)).toBeInTheDocument();
    expect(item(/Not visible to you/)).toBeInTheDocument();
    expect(item(/Emil Neu from 01\/01\/2027/)).toBeInTheDocument();
  });

  it.each(['tree', 'list'])('shows photos and initials in the %s until they are switched off', async view => {
    hr.getPersonPhoto.mockResolvedValue({ blob: async () => new Blob(['picture']) });
    URL.createObjectURL = () => 'blob:ada';
    URL.revokeObjectURL = () => {};
    open(`/organisation?view=${view}`);
    await tree();
    const box = () => item(/Ada Lang/);
    await waitFor(() => expect(box().querySelector('img')).toHaveAttribute('src', 'blob:ada'));
    expect(item(/Bo Kern/)).toHaveTextContent('BK');
    expect(hr.getPersonPhoto.mock.calls.map(([request]) => request)).toEqual([
      { params: { id: id(50) }, query: { size: '64', version: 3 } },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Photos' }));
    await waitFor(() => expect(box().querySelector('img')).toBeNull());
    expect(item(/Bo Kern/)).not.toHaveTextContent('BK');
    // The choice is kept, in the next test too.
    await userEvent.click(screen.getByRole('button', { name: 'Photos' }));
    expect(item(/Bo Kern/)).toHaveTextContent('BK');
  });

  it.each(['tree', 'list'])('goes through the %s by keyboard: fold, unfold, open', async view => {
    open(`/organisation?view=${view}`);
    const chartTree = await tree();
    await userEvent.click(screen.getByRole('button', { name: 'Fold all' }));
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(1));
    const press = (key: string) => fireEvent.keyDown(chartTree, { key });
    const [unfold, into] = view === 'tree' ? ['ArrowDown', 'ArrowDown'] : ['ArrowRight', 'ArrowRight'];
    press(unfold);
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(3));
    press(into);
    expect(chartTree.getAttribute('aria-activedescendant')).toBe(`org-${id(1)}`);
    press(view === 'tree' ? 'ArrowRight' : 'ArrowDown');
    expect(chartTree.getAttribute('aria-activedescendant')).toBe(`org-${id(2)}`);
    press(' ');
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(5));
    press('Home');
    press('Enter');
    expect(await screen.findByRole('complementary', { name: 'Details' })).toHaveTextContent('Ada Lang');
    press(' ');
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(1));
  });

  it.each(['tree', 'list'])('finds somebody deep down and takes the viewer there in the %s', async view => {
    open(`/organisation?view=${view}`);
    await tree();
    await userEvent.click(screen.getByRole('button', { name: 'Fold all' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Find a person, position or unit' }), 'oez cem');
    expect(await screen.findByRole('option', { name: /Cem Öz/ })).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    const details = await screen.findByRole('complementary', { name: 'Details' });
    expect(within(details).getByText('4711')).toBeInTheDocument();
    expect(within(details).getByText('Professional guidance: Qualität')).toBeInTheDocument();
    await waitFor(() => expect(item(/Cem Öz/)).toHaveAttribute('aria-selected', 'true'));
  });

  it('tells hours only where they are known', async () => {
    open(`/organisation?view=tree&node=${id(3)}`);
    const details = await screen.findByRole('complementary', { name: 'Details' });
    expect(within(details).getByText('FTE').nextSibling).toHaveTextContent('1');
    await userEvent.click(within(details).getByRole('button', { name: 'Bo Kern' }));
    await waitFor(() => expect(screen.getByText('Planned FTE').nextSibling).toHaveTextContent('2'));
  });

  it('counts who is present when a plugin tells it', async () => {
    const presentOn = jest.fn(async () => new Set(['ada', 'cem']));
    open(`/organisation?view=tree&node=${id(0)}`, { presence: { presentOn } });
    await waitFor(() => expect(screen.getByText('Present').nextSibling).toHaveTextContent('2'));
    expect(presentOn).toHaveBeenCalledWith('2026-11-22');
  });

  it('asks for another day and says that it is not today', async () => {
    open('/organisation?view=tree&date=2026-01-31');
    expect(await screen.findByText('This is the company as it was on 01/31/2026.')).toBeInTheDocument();
    expect(hr.getOrgChart).toHaveBeenCalledWith({ query: { date: '2026-01-31' } }, expect.anything());
    fireEvent.change(screen.getByLabelText('Day', { selector: 'input' }), { target: { value: '2027-06-01' } });
    expect(await screen.findByText(/^This is the company as planned for 06\/01\/2027\. Who leaves or comes is shown/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    await waitFor(() => expect(screen.queryByText(/This is the company/)).not.toBeInTheDocument());
  });

  it('compares with another day, in colours and in words', async () => {
    const place = (n: number) => ({
      positionId: id(n),
      title: 'Leitung',
      titleEn: 'Lead',
      unit: { id: id(91), name: 'Fertigung', nameEn: 'Production' },
    });
    const nothing = { left: [], closedPositions: [], movedPositions: [], newUnits: [], closedUnits: [], movedUnits: [], renamedUnits: [] };
    hr.getOrgChartDiff.mockResolvedValue({
      from: '2026-01-01',
      to: '2026-11-22',
      ...nothing,
      joined: [{ person: { name: 'Bo Kern', entityName: 'bo' }, places: [place(1)] }],
      moved: [],
      newPositions: [place(2)],
      leads: [{ unit: place(1).unit, before: ['Zoe Alt'], after: ['Bo Kern'] }],
    });
    open('/organisation?view=tree&compare=2026-01-01');
    const panel = await screen.findByRole('region', { name: 'Changes from 01/01/2026 to 11/22/2026' });
    expect(hr.getOrgChartDiff).toHaveBeenCalledWith({ query: { from: '2026-01-01', to: '2026-11-22' } }, expect.anything());
    expect(within(panel).getByText('Production: Zoe Alt → Bo Kern')).toBeInTheDocument();
    expect(within(panel).queryByText('Moved (0)')).not.toBeInTheDocument();
    expect(await screen.findByRole('treeitem', { name: /^Bo Kern/ })).toHaveAttribute('data-change', 'new');
    await userEvent.click(within(panel).getByRole('button', { name: 'Bo Kern: Lead (Production)' }));
    expect(await screen.findByRole('complementary', { name: 'Details' })).toHaveTextContent('Bo Kern');
    await userEvent.click(screen.getByRole('button', { name: 'End comparison' }));
    await waitFor(() => expect(panel).not.toBeInTheDocument());
  });

  describe('changing', () => {
    const choose = async (action: string) => {
      await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: action }));
      return screen.findByRole('dialog');
    };
    beforeEach(() => {
      hr.previewMove.mockResolvedValue({
        version: 7,
        units: 0,
        positions: 1,
        heads: 2,
        approversTotal: 1,
        approvers: [{ person: 'Cem Öz', before: ['Bo Kern'], after: ['Ada Lang'] }],
      });
      hr.getPosition.mockResolvedValue({ version: 4, assignments: [], lines: [] });
    });

    it('moves a position below another one, shows before what that means, and says from when', async () => {
      open(`/organisation?view=tree&node=${id(3)}`, { mayManage: true });
      const dialog = await choose('Move');
      await userEvent.type(within(dialog).getByRole('combobox', { name: 'Below whom' }), 'ada');
      await userEvent.click(await within(dialog).findByRole('option', { name: /Ada Lang/ }));
      expect(await within(dialog).findByText('Moves along: 1 positions, 2 people.')).toBeInTheDocument();
      expect(within(dialog).getByText(/Cem Öz: Bo Kern → Ada Lang/)).toBeInTheDocument();
      fireEvent.change(within(dialog).getByLabelText(/Valid from/), { target: { value: '2027-02-01' } });
      await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(hr.changePosition).toHaveBeenCalledWith({
          params: { id: id(3) },
          body: { version: 4, validFrom: '2027-02-01', managerPositionId: id(0), orgUnitId: id(90) },
        }),
      );
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
    });

    it('does not offer what lies below as a target', async () => {
      open(`/organisation?view=tree&node=${id(1)}`, { mayManage: true });
      const dialog = await choose('Move');
      await userEvent.type(within(dialog).getByRole('combobox', { name: 'Below whom' }), 'cem');
      await waitFor(() => expect(within(dialog).queryByRole('option')).not.toBeInTheDocument());
      await userEvent.clear(within(dialog).getByRole('combobox', { name: 'Below whom' }));
      await userEvent.type(within(dialog).getByRole('combobox', { name: 'Below whom' }), 'vacant');
      expect(await within(dialog).findByRole('option', { name: /Vacant/ })).toBeInTheDocument();
    });

    it('keeps the dialog open and says who was faster', async () => {
      hr.changeOrgUnit.mockRejectedValue(Object.assign(new Error('Changed meanwhile by petra'), { statusCode: 409 }));
      open(`/organisation?view=tree&mode=units&node=${id(91)}`, { mayManage: true });
      const dialog = await choose('Rename');
      const name = within(dialog).getByRole('textbox', { name: 'Name' });
      await userEvent.clear(name);
      expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
      await userEvent.type(name, 'Produktion');
      await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
      expect(await within(dialog).findByText('Changed meanwhile by petra')).toBeInTheDocument();
      expect(hr.changeOrgUnit.mock.calls[0][0]).toMatchObject({ body: { version: 7, name: 'Produktion', validFrom: '2026-11-22' } });
    });

    it('is not offered to others', async () => {
      open(`/organisation?view=tree&node=${id(3)}`);
      await screen.findByRole('complementary', { name: 'Details' });
      expect(screen.queryByRole('button', { name: 'Change' })).not.toBeInTheDocument();
      expect(screen.getByRole('treeitem', { name: /Cem Öz/ })).not.toHaveAttribute('data-draggable');
    });
  });

  it('shows units as boxes and dotted lines as a matrix', async () => {
    open('/organisation?view=list&mode=units');
    expect(await screen.findByRole('treeitem', { name: /Production.*Bo Kern/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Matrix' }));
    const row = await screen.findByRole('row', { name: /Production/ });
    expect(within(row).getByRole('button')).toHaveTextContent('by Ada Lang');
    expect(screen.getByRole('columnheader', { name: 'Qualität' })).toBeInTheDocument();
  });

  it.each([
    [
      'nothing is there',
      async () =>
        chart({
          positions: { id: [], unit: [], title: [], manager: [], budgetFte: [], undisclosed: [], costCentre: [] },
          holders: { position: [], person: [], share: [], fte: [] },
          dotted: { position: [], manager: [], topic: [] },
          planned: { position: [], person: [], from: [] },
        }),
      'No positions on this day',
    ],
    ['it is not permitted', () => Promise.reject(Object.assign(new Error('no'), { statusCode: 403 })), 'No permission'],
  ])('says so when %s', async (_, answer, text) => {
    hr.getOrgChart.mockImplementation(answer as never);
    open();
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
