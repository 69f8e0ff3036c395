import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CompanyDayRecord, HolidayYear } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { CompanyDays } from './CompanyDays';
import { HolidayList } from './HolidayList';
import { HolidaysPage } from './HolidaysPage';
import { thisYear } from './useHolidays';

const site = (name: string) => ({ name, federalState: 'NW' as const, municipalityFlags: [] });
const item = (date: string, nameEn: string, change: object = {}) => ({
  date,
  kind: 'public' as const,
  nameDe: `${nameEn} (de)`,
  nameEn,
  factor: 0,
  sites: ['Bonn', 'Köln'],
  ...change,
});
const year = (change: Partial<HolidayYear> = {}): HolidayYear => ({
  year: 2098,
  place: { federalState: 'NW', municipalityFlags: [], isOwn: true },
  items: [
    item('2098-01-01', "New Year's Day"),
    item('2098-10-31', 'Reformation Day', { sites: [] }),
    item('2098-12-24', 'Christmas Eve', { kind: 'company', factor: 500, sites: ['Bonn'] }),
  ],
  workdays: 253,
  sites: [site('Bonn'), site('Köln')],
  ...change,
});
const eve: CompanyDayRecord = {
  id: 'e',
  version: 3,
  day: `${thisYear()}-12-24`,
  isYearly: true,
  lastYear: null,
  factor: 500,
  nameDe: 'Heiligabend',
  nameEn: 'Christmas Eve',
};

const show = (element: JSX.Element, api: object) =>
  renderInTestApp(<QueryProvider>{element}</QueryProvider>, { apis: [[hrApiRef, api as never]] });

describe('holidays', () => {
  it('say where they hold, at which sites, and how much of a company day is off', async () => {
    show(<HolidayList year={year()} />, {});
    const [newYear, reformation, christmasEve] = await screen.findAllByRole('listitem');
    expect(newYear).toHaveTextContent(/January 1, 2098.*New Year's Day.*all sites/);
    expect(reformation).toHaveTextContent('none of our sites');
    expect(christmasEve).toHaveTextContent(/half a day off.*Bonn/);
    expect(screen.getByRole('status')).toHaveTextContent('North Rhine-Westphalia · 253 working days');
  });

  it('ask for the year and place in the address', async () => {
    const getHolidays = jest.fn(async (_request: unknown, _options: unknown) => year());
    const api = { getHolidays, listCompanyDays: jest.fn(async () => ({ items: [] })) };
    renderInTestApp(
      <QueryProvider>
        <HolidaysPage />
      </QueryProvider>,
      { apis: [[hrApiRef, api as never]], initialRouteEntries: ['/?year=2098&state=BY&cases=augsburg,none'] },
    );
    expect(await screen.findByText("New Year's Day")).toBeInTheDocument();
    expect(getHolidays.mock.calls[0][0]).toEqual({ query: { year: 2098, federalState: 'BY', municipalityFlags: 'augsburg' } });
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await userEvent.click(screen.getAllByRole('checkbox', { checked: true })[0]);
    await waitFor(() =>
      expect(getHolidays.mock.calls.at(-1)![0]).toEqual({ query: { year: 2098, federalState: 'BY', municipalityFlags: undefined } }),
    );
  });
});

describe('company days', () => {
  it('are changed with the version that was read, and removed after a question', async () => {
    const api = {
      listCompanyDays: jest.fn(async () => ({ items: [eve] })),
      updateCompanyDay: jest.fn(async (_request: unknown) => ({ items: [{ ...eve, version: 4 }] })),
      removeCompanyDay: jest.fn(async (_request: unknown) => ({ items: [] })),
    };
    show(<CompanyDays />, api);
    await userEvent.click(await screen.findByRole('button', { name: 'Change Christmas Eve' }));
    const name = screen.getByLabelText('Name in German');
    await userEvent.clear(name);
    await userEvent.type(name, 'Heiliger Abend');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.updateCompanyDay).toHaveBeenCalledTimes(1));
    expect(api.updateCompanyDay.mock.calls[0][0]).toMatchObject({ params: { id: 'e' }, body: { version: 3, nameDe: 'Heiliger Abend' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Christmas Eve' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(api.removeCompanyDay).toHaveBeenCalledWith({ params: { id: 'e' }, body: { version: 4 } }));
    expect(await screen.findByText(/There are no company days yet/)).toBeInTheDocument();
  });
});
