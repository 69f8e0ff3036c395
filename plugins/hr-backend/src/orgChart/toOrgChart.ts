import { displayName, type OrgChart, type OrgUnitKind } from '@tos/plugin-hr-common';

/** The one row of {@link orgChartSql}. */
export interface OrgChartRow {
  units: [string, string, string | null, string, OrgUnitKind, string | null, string | null][];
  positions: [string, string, string, string | null, string | null, number, number, string | null][];
  people: [string, string, string, string | null, string][];
  photos: [string, number][];
  seats: [string, string | null, number, number | null][];
  dotted: [string, string, string | null][];
  planned: [string, string, string][];
}

type Find = (id: string | null) => number;

function finder(table: readonly (readonly [string, ...unknown[]])[]): Find {
  const at = new Map(table.map(([id], i) => [id, i]));
  return id => (id === null ? -1 : (at.get(id) ?? -1));
}

/** Numbers each pair of titles once. */
function collectTitles(positions: OrgChartRow['positions']) {
  const at = new Map<string, number>();
  const titles: OrgChart['titles'] = { title: [], titleEn: [] };
  const number = positions.map(([, , title, titleEn]) => {
    const key = JSON.stringify([title, titleEn]);
    if (!at.has(key)) {
      at.set(key, titles.title.length);
      titles.title.push(title);
      titles.titleEn.push(titleEn);
    }
    return at.get(key)!;
  });
  return { titles, number };
}

/** Turns ids into row numbers and rows into columns. */
export function toOrgChart(row: OrgChartRow, days: { date: string; today: string }): OrgChart {
  const [unit, position, person] = [finder(row.units), finder(row.positions), finder(row.people)];
  const { titles, number } = collectTitles(row.positions);
  return {
    ...days,
    units: {
      id: row.units.map(([id]) => id),
      name: row.units.map(([, name]) => name),
      nameEn: row.units.map(([, , nameEn]) => nameEn),
      entityName: row.units.map(([, , , entityName]) => entityName),
      kind: row.units.map(([, , , , kind]) => kind),
      parent: row.units.map(([, , , , , parent]) => unit(parent)),
      lead: row.units.map(([, , , , , , lead]) => position(lead)),
    },
    titles,
    positions: {
      id: row.positions.map(([id]) => id),
      unit: row.positions.map(([, unitId]) => unit(unitId)),
      title: number,
      manager: row.positions.map(([, , , , manager]) => position(manager)),
      budgetFte: row.positions.map(([, , , , , budgetFte]) => budgetFte),
      undisclosed: row.positions.map(([, , , , , , undisclosed]) => undisclosed),
      costCentre: row.positions.map(([, , , , , , , costCentre]) => costCentre),
    },
    persons: {
      name: row.people.map(([, firstName, lastName, title]) => displayName({ firstName, lastName, title })),
      entityName: row.people.map(([, , , , entityName]) => entityName),
    },
    photos: {
      person: row.photos.map(([id]) => person(id)),
      id: row.photos.map(([id]) => id),
      version: row.photos.map(([, version]) => version),
    },
    holders: {
      position: row.seats.map(([id]) => position(id)),
      person: row.seats.map(([, id]) => person(id)),
      share: row.seats.map(([, , share]) => share),
      fte: row.seats.map(([, , , fte]) => fte),
    },
    dotted: {
      position: row.dotted.map(([id]) => position(id)),
      manager: row.dotted.map(([, id]) => position(id)),
      topic: row.dotted.map(([, , topic]) => topic),
    },
    planned: {
      position: row.planned.map(([id]) => position(id)),
      person: row.planned.map(([, id]) => person(id)),
      from: row.planned.map(([, , from]) => from),
    },
  };
}
