import type { OrgUnitKind } from '../orgUnits';
import type { OrgChart } from './schemas';

/** A unit of the chart; `parent` and `lead` are row numbers, -1 for nothing. */
export interface ChartUnit {
  id: string;
  name: string;
  nameEn: string | null;
  entityName: string;
  kind: OrgUnitKind;
  parent: number;
  lead: number;
}

/** Somebody on a position. */
export interface ChartHolder {
  /** Row number of the person; -1 when the reader may not see who it is. */
  person: number;
  /** Thousandths of the position. */
  share: number;
  /** FTE by contract in thousandths; null when the reader may not know. */
  fte: number | null;
}

/** A position of the chart. */
export interface ChartPosition {
  id: string;
  /** Row number of its unit. */
  unit: number;
  title: string;
  titleEn: string | null;
  /** Row number of the solid line's other end, -1 for none. */
  manager: number;
  budgetFte: number;
  undisclosed: number;
  costCentre: string | null;
  isLead: boolean;
  holders: ChartHolder[];
  planned: { person: number; from: string }[];
  dotted: { manager: number; topic: string | null }[];
}

/** A person of the chart, with what the address of their photo needs when there is one to see. */
export interface ChartPerson {
  name: string;
  entityName: string;
  photo?: { id: string; version: number };
}

/** The chart as rows; see {@link OrgChart} for how it travels. */
export interface ChartModel {
  date: string;
  today: string;
  units: ChartUnit[];
  positions: ChartPosition[];
  persons: ChartPerson[];
}

/** Whether nobody holds the position: neither a person nor somebody undisclosed. */
export const isVacant = ({ holders, undisclosed }: Pick<ChartPosition, 'holders' | 'undisclosed'>): boolean =>
  holders.length === 0 && undisclosed === 0;

/** Unfolds the columns of a chart into rows. */
export function decodeChart(chart: OrgChart): ChartModel {
  const { date, today, units: u, titles, positions: p, persons, photos, holders, dotted, planned } = chart;
  const leads = new Set(u.lead);
  const positions = p.id.map((id, i): ChartPosition => ({
    id,
    unit: p.unit[i],
    title: titles.title[p.title[i]],
    titleEn: titles.titleEn[p.title[i]],
    manager: p.manager[i],
    budgetFte: p.budgetFte[i],
    undisclosed: p.undisclosed[i],
    costCentre: p.costCentre[i],
    isLead: leads.has(i),
    holders: [],
    planned: [],
    dotted: [],
  }));
  holders.position.forEach((at, i) =>
    positions[at].holders.push({ person: holders.person[i], share: holders.share[i], fte: holders.fte[i] }),
  );
  planned.position.forEach((at, i) => positions[at].planned.push({ person: planned.person[i], from: planned.from[i] }));
  dotted.position.forEach((at, i) => positions[at].dotted.push({ manager: dotted.manager[i], topic: dotted.topic[i] }));
  const people = persons.name.map((name, i): ChartPerson => ({ name, entityName: persons.entityName[i] }));
  photos.person.forEach((at, i) => Object.assign(people[at], { photo: { id: photos.id[i], version: photos.version[i] } }));
  return {
    date,
    today,
    units: u.id.map((id, i) => ({
      id,
      name: u.name[i],
      nameEn: u.nameEn[i],
      entityName: u.entityName[i],
      kind: u.kind[i],
      parent: u.parent[i],
      lead: u.lead[i],
    })),
    positions,
    persons: people,
  };
}
