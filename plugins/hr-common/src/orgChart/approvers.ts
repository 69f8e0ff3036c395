import type { ChartModel } from './decodeChart';
import { buildForest, isBelow, type Forest } from './forest';

/** Forests of a chart, computed once for many questions. */
interface Lines {
  positions: Forest;
  units: Forest;
}

const linesOf = (model: ChartModel): Lines => ({
  positions: buildForest(model.positions.map(position => position.manager)),
  units: buildForest(model.units.map(unit => unit.parent)),
});

/**
 * Who decides the requests of whoever holds a position: the holders of the next occupied position up the solid line; when that line
 * is empty, those who lead the nearest unit that has a lead. Row numbers of persons, -1 for somebody the reader may not see.
 */
function approversOf(model: ChartModel, at: number, { positions, units }: Lines): number[] {
  const own = new Set(model.positions[at].holders.map(({ person }) => person));
  const holders = (position: number) =>
    (model.positions[position]?.holders ?? []).map(({ person }) => person).filter(person => person < 0 || !own.has(person));
  for (let next = positions.parent[at]; next >= 0; next = positions.parent[next]) if (holders(next).length > 0) return holders(next);
  for (let unit = model.positions[at].unit; unit >= 0; unit = units.parent[unit])
    if (model.units[unit].lead !== at && holders(model.units[unit].lead).length > 0) return holders(model.units[unit].lead);
  return [];
}

/** A unit or a position, and what it would be below; -1 for nothing. */
export interface Move {
  kind: 'unit' | 'position';
  at: number;
  target: number;
}

/** What a move would change on the day of the chart. */
export interface MoveEffect {
  units: number;
  positions: number;
  heads: number;
  approvers: { person: string; before: string[]; after: string[] }[];
}

/** The chart after a move; a position also comes into the unit of its new superior. */
export function applyMove(model: ChartModel, { kind, at, target }: Move): ChartModel {
  if (kind === 'unit') {
    const units = model.units.map((unit, i) => (i === at ? { ...unit, parent: target } : unit));
    return { ...model, units };
  }
  const unit = target < 0 ? model.positions[at].unit : model.positions[target].unit;
  const positions = model.positions.map((position, i) => (i === at ? { ...position, manager: target, unit } : position));
  return { ...model, positions };
}

/**
 * Counts what would move and finds everybody whose requests somebody else would decide.
 *
 * @throws RangeError when the target is the thing itself or lies below it
 */
export function effectOfMove(model: ChartModel, move: Move): MoveEffect {
  const before = linesOf(model);
  const forest = move.kind === 'unit' ? before.units : before.positions;
  if (isBelow(forest, move.target, move.at)) throw new RangeError('the target is below what is moved');
  const moved = model.positions.flatMap((position, i) => (isBelow(forest, move.kind === 'unit' ? position.unit : i, move.at) ? [i] : []));
  const after = applyMove(model, move);
  const lines = linesOf(after);
  const names = (persons: number[]) => persons.flatMap(person => (person < 0 ? [] : [model.persons[person].name])).sort();
  const approvers = moved.flatMap(at => {
    const [was, is] = [names(approversOf(model, at, before)), names(approversOf(after, at, lines))];
    if (was.join() === is.join()) return [];
    return model.positions[at].holders.flatMap(({ person }) =>
      person < 0 ? [] : [{ person: model.persons[person].name, before: was, after: is }],
    );
  });
  const heads = new Set<number>();
  let unnamed = 0;
  for (const at of moved) {
    unnamed += model.positions[at].undisclosed;
    for (const { person } of model.positions[at].holders) {
      if (person < 0) unnamed++;
      else heads.add(person);
    }
  }
  const units = move.kind === 'unit' ? model.units.filter((_, i) => isBelow(forest, i, move.at)).length : 0;
  return { units, positions: moved.length, heads: heads.size + unnamed, approvers };
}
