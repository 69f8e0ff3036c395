import {
  employmentKinds,
  personSorts,
  personStatuses,
  workingTimeModels,
  type EmploymentKind,
  type WorkingTimeModel,
} from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const PAGE_SIZES = [20, 50, 100];
const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;
export type PeopleSort = (typeof personSorts)[number];
export type PeopleStatus = (typeof personStatuses)[number];

/** What the people list shows; all of it lives in the address, so that a view can be shared and survives "back". */
export interface PeopleFilters {
  q: string;
  unit?: string;
  location?: string;
  kind?: EmploymentKind;
  status?: PeopleStatus;
  /** Day that is shown; today without. */
  date?: string;
  costCentre?: string;
  workingTimeModel?: WorkingTimeModel;
  /** Id of a model. */
  workingTimeModelId?: string;
  /** Entry on this day or later. */
  entryFrom?: string;
  /** Entry on this day or before. */
  entryTo?: string;
  sort?: PeopleSort;
  page: number;
  pageSize: number;
}

const oneOf = <T extends string>(allowed: readonly T[], text: string | null) => allowed.find(value => value === text);

/** Reads filters from an address; what is not understood is left out. */
export function readFilters(params: URLSearchParams): PeopleFilters {
  const size = Number(params.get('size'));
  const day = (name: string) => params.get(name)?.match(DAY)?.[0];
  const status = oneOf(personStatuses, params.get('status'));
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    unit: params.get('unit') ?? undefined,
    location: params.get('location')?.slice(0, 200) || undefined,
    kind: oneOf(employmentKinds, params.get('kind')),
    status: status === 'active' ? undefined : status,
    date: day('date'),
    costCentre: params.get('costCentre')?.slice(0, 50) || undefined,
    workingTimeModel: oneOf(workingTimeModels, params.get('workingTimeModel')),
    workingTimeModelId: params.get('workingTimeModelId') ?? undefined,
    entryFrom: day('entryFrom'),
    entryTo: day('entryTo'),
    sort: oneOf(personSorts, params.get('sort')),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    pageSize: PAGE_SIZES.includes(size) ? size : PAGE_SIZES[1],
  };
}

/** The address of filters; what is usual is left out. */
export function writeFilters({ page, pageSize, ...filters }: PeopleFilters): URLSearchParams {
  const kept = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (page > 1) kept.push(['page', String(page)]);
  if (pageSize !== PAGE_SIZES[1]) kept.push(['size', String(pageSize)]);
  return new URLSearchParams(kept);
}

/** Whether anything but order and page is chosen. */
export const isFiltered = ({ sort: _sort, page: _page, pageSize: _size, ...filters }: PeopleFilters) =>
  Object.values(filters).some(Boolean);

/** Filters that choose nothing. */
export const noFilters: Partial<PeopleFilters> = {
  q: '',
  unit: undefined,
  location: undefined,
  kind: undefined,
  status: undefined,
  date: undefined,
  costCentre: undefined,
  workingTimeModel: undefined,
  workingTimeModelId: undefined,
  entryFrom: undefined,
  entryTo: undefined,
};

/** Filters in the address and a function that changes them; any change but of the page starts at page 1 again. */
export function usePeopleFilters(): [PeopleFilters, (change: Partial<PeopleFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (part: Partial<PeopleFilters>) =>
      setParams(previous => writeFilters({ ...readFilters(previous), page: 1, ...part }), { replace: part.page === undefined }),
    [setParams],
  );
  return [filters, change];
}

/** Page sizes on offer. */
export const pageSizes = PAGE_SIZES;
