import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  calendarYears,
  federalStates,
  municipalityFlags,
  type CompanyDayList,
  type FederalState,
  type MunicipalityFlag,
} from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { hrApiRef } from '../api';
import { today } from '../lib/days';
import { holidaysTranslationRef } from './holidaysTranslationRef';

const KEY = ['hr', 'holidays'];
const COMPANY_KEY = ['hr', 'company-days'];

/** Which year and place the page shows; it lives in the address. Without a state it is the reader's own workplace. */
export interface HolidayFilters {
  year: number;
  state?: FederalState;
  flags: MunicipalityFlag[];
}

export const thisYear = () => Number(today().slice(0, 4));

function yearOf(text: string | null): number {
  const year = Number(text);
  return Number.isInteger(year) && year >= calendarYears.from && year <= calendarYears.to ? year : thisYear();
}

/** Filters in the address and how they change. */
export function useHolidayFilters(): [HolidayFilters, (change: Partial<HolidayFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo<HolidayFilters>(
    () => ({
      year: yearOf(params.get('year')),
      state: federalStates.find(state => state === params.get('state')),
      flags: municipalityFlags.filter(flag => params.get('cases')?.split(',').includes(flag)),
    }),
    [params],
  );
  const change = useCallback(
    (part: Partial<HolidayFilters>) => {
      const { year, state, flags } = { ...filters, ...part };
      const kept = { year: year === thisYear() ? '' : String(year), state: state ?? '', cases: state ? flags.join() : '' };
      setParams(new URLSearchParams(Object.entries(kept).filter(([, value]) => value)), { replace: true });
    },
    [filters, setParams],
  );
  return [filters, change];
}

/** Holidays and company days of a year at a place. */
export function useHolidays({ year, state, flags }: HolidayFilters, { enabled = true } = {}) {
  const api = useApi(hrApiRef);
  const query = { year, federalState: state, municipalityFlags: flags.length ? flags.join() : undefined };
  return useQuery({ queryKey: [...KEY, query], queryFn: ({ signal }) => api.getHolidays({ query }, { signal }), enabled });
}

/** Company days as HR keeps them. */
export function useCompanyDays() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: COMPANY_KEY, queryFn: ({ signal }) => api.listCompanyDays({}, { signal }) });
}

/** Takes over what a write answered with, and says that it is stored. */
export function useCompanyDaysChanged(): (list: CompanyDayList) => CompanyDayList {
  const client = useQueryClient();
  const toast = useApi(toastApiRef);
  const { t } = useTranslationRef(holidaysTranslationRef);
  return useCallback(
    list => {
      client.setQueryData(COMPANY_KEY, list);
      void client.invalidateQueries({ queryKey: KEY });
      toast.post({ title: t('company.saved'), status: 'success', timeout: 4000 });
      return list;
    },
    [client, toast, t],
  );
}
