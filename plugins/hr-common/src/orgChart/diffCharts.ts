import { z } from 'zod';
import { isoDate } from '../fields';
import type { ChartModel } from './decodeChart';

const Who = z.object({ name: z.string(), entityName: z.string() });
const UnitName = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string().nullable() });
const Place = z.object({ positionId: z.uuid(), title: z.string(), titleEn: z.string().nullable(), unit: UnitName.nullable() });
const PlaceChange = z.object({
  position: Place,
  before: z.object({ unit: UnitName.nullable(), manager: z.string().nullable() }),
  after: z.object({ unit: UnitName.nullable(), manager: z.string().nullable() }),
});

/** What is different between two days, as far as the caller may see the people concerned. */
export const OrgChartDiff = z
  .object({
    from: isoDate,
    to: isoDate,
    /** People who hold a position on the second day only, on the first day only, or other ones. */
    joined: z.array(z.object({ person: Who, places: z.array(Place) })),
    left: z.array(z.object({ person: Who, places: z.array(Place) })),
    moved: z.array(z.object({ person: Who, before: z.array(Place), after: z.array(Place) })),
    newPositions: z.array(Place),
    closedPositions: z.array(Place),
    /** Positions in another unit or with another superior. `manager` is the title of the superior's position. */
    movedPositions: z.array(PlaceChange),
    newUnits: z.array(UnitName),
    closedUnits: z.array(UnitName),
    movedUnits: z.array(z.object({ unit: UnitName, before: UnitName.nullable(), after: UnitName.nullable() })),
    renamedUnits: z.array(z.object({ unit: UnitName, before: z.string() })),
    /** Units that other people lead. Whom the caller may not see is left out. */
    leads: z.array(z.object({ unit: UnitName, before: z.array(z.string()), after: z.array(z.string()) })),
  })
  .meta({ id: 'HrOrgChartDiff' });
export type OrgChartDiff = z.infer<typeof OrgChartDiff>;

type Names = z.infer<typeof UnitName>;
type PlaceName = z.infer<typeof Place>;

function unitName({ units }: ChartModel, at: number): Names | null {
  const unit = units[at];
  return unit ? { id: unit.id, name: unit.name, nameEn: unit.nameEn } : null;
}

function place(model: ChartModel, at: number): PlaceName {
  const { id, title, titleEn, unit } = model.positions[at];
  return { positionId: id, title, titleEn, unit: unitName(model, unit) };
}

function seatsOf(model: ChartModel): Map<string, { name: string; at: number[] }> {
  const seats = new Map<string, { name: string; at: number[] }>();
  model.positions.forEach(({ holders }, at) => {
    for (const { person } of holders) {
      if (person < 0) continue;
      const { name, entityName } = model.persons[person];
      const known = seats.get(entityName) ?? { name, at: [] };
      known.at.push(at);
      seats.set(entityName, known);
    }
  });
  return seats;
}

const leadNames = (model: ChartModel, unit: number): string[] =>
  (model.positions[model.units[unit].lead]?.holders ?? [])
    .flatMap(({ person }) => (person >= 0 ? [model.persons[person].name] : []))
    .sort((a, b) => a.localeCompare(b, 'de'));

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((value, i) => value === b[i]);

function diffPeople(before: ChartModel, after: ChartModel): Pick<OrgChartDiff, 'joined' | 'left' | 'moved'> {
  const [old, now] = [seatsOf(before), seatsOf(after)];
  const ids = (model: ChartModel, at: number[]) => at.map(i => model.positions[i].id).sort();
  const who = (entityName: string, name: string) => ({ name, entityName });
  const result: Pick<OrgChartDiff, 'joined' | 'left' | 'moved'> = { joined: [], left: [], moved: [] };
  for (const [entityName, { name, at }] of now) {
    const earlier = old.get(entityName);
    const places = at.map(i => place(after, i));
    if (!earlier) result.joined.push({ person: who(entityName, name), places });
    else if (!same(ids(before, earlier.at), ids(after, at)))
      result.moved.push({ person: who(entityName, name), before: earlier.at.map(i => place(before, i)), after: places });
  }
  for (const [entityName, { name, at }] of old)
    if (!now.has(entityName)) result.left.push({ person: who(entityName, name), places: at.map(i => place(before, i)) });
  return result;
}

function diffPositions(before: ChartModel, after: ChartModel): Pick<OrgChartDiff, 'newPositions' | 'closedPositions' | 'movedPositions'> {
  const old = new Map(before.positions.map((position, at) => [position.id, at]));
  const now = new Map(after.positions.map((position, at) => [position.id, at]));
  const above = (model: ChartModel, at: number) => model.positions[model.positions[at].manager];
  const side = (model: ChartModel, at: number) => ({
    unit: unitName(model, model.positions[at].unit),
    manager: above(model, at)?.title ?? null,
  });
  return {
    newPositions: after.positions.flatMap((position, at) => (old.has(position.id) ? [] : [place(after, at)])),
    closedPositions: before.positions.flatMap((position, at) => (now.has(position.id) ? [] : [place(before, at)])),
    movedPositions: after.positions.flatMap((position, at) => {
      const was = old.get(position.id);
      if (was === undefined) return [];
      const isSame =
        before.units[before.positions[was].unit]?.id === after.units[position.unit]?.id && above(before, was)?.id === above(after, at)?.id;
      return isSame ? [] : [{ position: place(after, at), before: side(before, was), after: side(after, at) }];
    }),
  };
}

function diffUnits(
  before: ChartModel,
  after: ChartModel,
): Pick<OrgChartDiff, 'newUnits' | 'closedUnits' | 'movedUnits' | 'renamedUnits' | 'leads'> {
  const old = new Map(before.units.map((unit, at) => [unit.id, at]));
  const now = new Map(after.units.map((unit, at) => [unit.id, at]));
  const both = after.units.flatMap((unit, at) => {
    const was = old.get(unit.id);
    return was === undefined ? [] : [{ unit, at, was, earlier: before.units[was] }];
  });
  return {
    newUnits: after.units.flatMap((unit, at) => (old.has(unit.id) ? [] : [unitName(after, at)!])),
    closedUnits: before.units.flatMap((unit, at) => (now.has(unit.id) ? [] : [unitName(before, at)!])),
    movedUnits: both.flatMap(({ unit, at, earlier }) => {
      const [from, to] = [unitName(before, earlier.parent), unitName(after, unit.parent)];
      return from?.id === to?.id ? [] : [{ unit: unitName(after, at)!, before: from, after: to }];
    }),
    renamedUnits: both.flatMap(({ unit, at, earlier }) =>
      unit.name === earlier.name ? [] : [{ unit: unitName(after, at)!, before: earlier.name }],
    ),
    leads: both.flatMap(({ at, was }) => {
      const [from, to] = [leadNames(before, was), leadNames(after, at)];
      return same(from, to) ? [] : [{ unit: unitName(after, at)!, before: from, after: to }];
    }),
  };
}

/** What is different between two charts, both read under the same caller's rights. */
export function diffCharts(before: ChartModel, after: ChartModel): OrgChartDiff {
  return {
    from: before.date,
    to: after.date,
    ...diffPeople(before, after),
    ...diffPositions(before, after),
    ...diffUnits(before, after),
  };
}
