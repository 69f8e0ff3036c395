import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ChecklistItem } from '@tos/plugin-hr-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import type { ReactNode } from 'react';
import { hrApiRef } from '../api';
import { MyItems } from './MyItems';
import { Overview } from './Overview';
import { TemplateEditor } from './TemplateEditor';

jest.setTimeout(60_000);

const anna = { id: 'a', displayName: 'Anna Becker', userEntityRef: 'user:default/anna.becker' };
const item = (change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id: 'i1',
  checklistId: 'c',
  employmentId: 'e',
  person: anna,
  titleDe: 'Vor dem ersten Tag',
  titleEn: 'Before the first day',
  textDe: 'Schlüssel',
  textEn: 'Hand out the key',
  ownerRole: 'hr',
  owner: null,
  dueOn: '2026-11-20',
  source: null,
  required: true,
  state: 'open',
  note: null,
  decidedBy: null,
  decidedAt: null,
  version: 1,
  ...change,
});
const page = (items: ChecklistItem[]) => ({ items, totalItems: items.length, today: '2026-11-24' });

function createApi(items = [item(), item({ id: 'i2', textEn: 'Set up the desk', dueOn: '2026-12-24', version: 4 })]) {
  const marked = async ({ body }: { body: { items: { id: string }[] } }) => ({
    results: body.items.map(({ id }) => ({ id, outcome: 'marked', message: null, version: 2 })),
  });
  return {
    listMyChecklistItems: jest.fn(async (_request: { query: object }) => page(items)),
    listChecklistItems: jest.fn(async (_request: { query: object }) => page(items)),
    markMyChecklistItems: jest.fn(marked),
    markChecklistItems: jest.fn(marked),
    createChecklistTemplate: jest.fn(async (_request: { body: object }) => ({})),
    updateChecklistTemplate: jest.fn(async (_request: { body: object }) => ({})),
    listPersons: jest.fn(async () => ({ items: [], hasMore: false })),
  };
}

const render = (element: ReactNode, api: ReturnType<typeof createApi>, address = '/') =>
  renderInTestApp(<QueryProvider>{element}</QueryProvider>, { apis: [[hrApiRef, api as never]], initialRouteEntries: [address] });

describe('checklists', () => {
  it('shows what is overdue and marks one item', async () => {
    const api = createApi();
    render(<MyItems />, api);
    expect(await screen.findByText(/^Overdue, /)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Done: Hand out the key' }));
    await waitFor(() =>
      expect(api.markMyChecklistItems.mock.calls[0][0].body).toMatchObject({ state: 'done', items: [{ id: 'i1', version: 1 }] }),
    );
  });

  it('asks for a reason before something does not apply, and sends it for all that were selected', async () => {
    const api = createApi();
    render(<MyItems />, api);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
    await userEvent.click(screen.getByRole('button', { name: 'Not applicable' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Mark as not applicable' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'works from home');
    await userEvent.click(dialog.getByRole('button', { name: 'Mark as not applicable' }));
    await waitFor(() =>
      expect(api.markMyChecklistItems.mock.calls[0][0].body).toMatchObject({
        state: 'notApplicable',
        note: 'works from home',
        items: [
          { id: 'i1', version: 1 },
          { id: 'i2', version: 4 },
        ],
      }),
    );
  });

  it('reads again after an item was refused', async () => {
    const api = createApi();
    api.markMyChecklistItems.mockResolvedValue({
      results: [{ id: 'i1', outcome: 'changedMeanwhile', message: 'x' as never, version: 2 }],
    });
    render(<MyItems />, api);
    await userEvent.click(await screen.findByRole('button', { name: 'Done: Hand out the key' }));
    await waitFor(() => expect(api.listMyChecklistItems.mock.calls.length).toBeGreaterThan(1));
  });

  it('says what comes next when nothing is to do', async () => {
    render(<MyItems />, createApi([]));
    expect(await screen.findByText('Nothing to do')).toBeInTheDocument();
  });

  it('asks for what the address says', async () => {
    const api = createApi();
    render(<Overview />, api, '/?due=overdue&owner=it&statutory=true&q=anna&state=nonsense&page=2');
    await screen.findByText('2 items');
    expect(api.listChecklistItems.mock.calls[0][0].query).toEqual({
      due: 'overdue',
      owner: 'it',
      statutory: 'true',
      q: 'anna',
      state: 'open',
      limit: 50,
      offset: 50,
    });
  });

  it('saves a template only when it is complete', async () => {
    const api = createApi();
    render(<TemplateEditor />, api);
    const save = await screen.findByRole('button', { name: 'Save template' });
    expect(save).toBeDisabled();
    for (const [label, text] of [
      ['Title in German', 'Elternzeit'],
      ['Title in English', 'Parental leave'],
      ['Text in German', 'Blumen'],
      ['Text in English', 'Flowers'],
    ]) {
      await userEvent.type(screen.getByRole('textbox', { name: new RegExp(label) }), text);
    }
    await userEvent.click(save);
    await waitFor(() =>
      expect(api.createChecklistTemplate.mock.calls[0][0].body).toMatchObject({
        titleDe: 'Elternzeit',
        trigger: 'preboarding',
        items: [{ textDe: 'Blumen', textEn: 'Flowers', ownerRole: 'hr', source: null }],
      }),
    );
  });
});
