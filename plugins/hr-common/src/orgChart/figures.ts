import { isVacant, type ChartModel } from './decodeChart';
import { buildForest, type Forest } from './forest';

/** Numbers of a node with everything below it. FTE in thousandths. */
export interface NodeFigures {
  /** People, each once, and undisclosed holders. */
  heads: number;
  /** FTE by contract; null as soon as somebody's hours are not known to the reader. */
  fte: number | null;
  /** FTE that the positions have in the budget. */
  budgetFte: number;
  vacancies: number;
  positions: number;
  /** People directly led (span of control). */
  span: number;
  /** People present on the day; null when nothing tells. */
  present: number | null;
}

/** Tells who is present on the day, by entity name; undefined means not known. Absences fill it. */
export type PresenceOf = (entityName: string) => boolean | undefined;

interface Sums {
  heads: number[];
  fte: number[];
  unknown: number[];
  budget: number[];
  vacancies: number[];
  positions: number[];
  present: number[];
}

function sumUp({ order, parent }: Forest, sums: Sums): void {
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i];
    if (parent[node] >= 0) for (const column of Object.values(sums) as number[][]) column[parent[node]] += column[node];
  }
}

/** The lowest node that is above both or one of them; -1 in different trees. */
function meeting({ parent, depth }: Forest, a: number, b: number): number {
  let [x, y] = [a, b];
  while (x !== y && x >= 0 && y >= 0) {
    if (depth[x] >= depth[y]) x = parent[x];
    else y = parent[y];
  }
  return x === y ? x : -1;
}

/**
 * Figures of each node of a tree into which the positions are sorted.
 *
 * @param forest - the tree
 * @param nodeOf - the node a position belongs to, -1 for none
 */
function figuresOn(model: ChartModel, forest: Forest, nodeOf: (position: number) => number, presenceOf?: PresenceOf): NodeFigures[] {
  const zeros = () => new Array<number>(forest.parent.length).fill(0);
  const sums: Sums = {
    heads: zeros(),
    fte: zeros(),
    unknown: zeros(),
    budget: zeros(),
    vacancies: zeros(),
    positions: zeros(),
    present: zeros(),
  };
  const rank = zeros();
  forest.order.forEach((node, i) => (rank[node] = i));
  const seats = new Map<number, number[]>();
  model.positions.forEach((position, at) => {
    const node = nodeOf(at);
    if (node < 0) return;
    sums.positions[node]++;
    sums.budget[node] += position.budgetFte;
    sums.vacancies[node] += isVacant(position) ? 1 : 0;
    sums.heads[node] += position.holders.length + position.undisclosed;
    sums.unknown[node] += position.undisclosed;
    for (const { person, fte } of position.holders) {
      sums.fte[node] += fte ?? 0;
      sums.unknown[node] += fte === null ? 1 : 0;
      if (person >= 0) seats.set(person, [...(seats.get(person) ?? []), node]);
    }
  });
  for (const [person, nodes] of seats) {
    const isPresent = presenceOf?.(model.persons[person].entityName) ?? false;
    const sorted = nodes.sort((a, b) => rank[a] - rank[b]);
    sorted.forEach((node, i) => {
      sums.present[node] += isPresent ? 1 : 0;
      // Whoever sits on two places counts once from where both are below; neighbours in the tree's order are enough.
      const both = i === 0 ? -1 : meeting(forest, sorted[i - 1], node);
      if (both >= 0) {
        sums.heads[both]--;
        sums.present[both] -= isPresent ? 1 : 0;
      }
    });
  }
  const ownHeads = [...sums.heads];
  sumUp(forest, sums);
  return forest.parent.map((_, node) => ({
    heads: sums.heads[node],
    fte: sums.unknown[node] === 0 ? sums.fte[node] : null,
    budgetFte: sums.budget[node],
    vacancies: sums.vacancies[node],
    positions: sums.positions[node],
    span: forest.children[node].reduce((sum, child) => sum + Math.max(0, ownHeads[child]), 0),
    present: presenceOf ? sums.present[node] : null,
  }));
}

/** The tree of solid lines with the figures of each position. */
export function positionTree(model: ChartModel, presenceOf?: PresenceOf): { forest: Forest; figures: NodeFigures[] } {
  const forest = buildForest(model.positions.map(position => position.manager));
  return { forest, figures: figuresOn(model, forest, at => at, presenceOf) };
}

/** The tree of units with the figures of each unit. `span` is the number of people whom the unit's lead leads. */
export function unitTreeOf(model: ChartModel, presenceOf?: PresenceOf): { forest: Forest; figures: NodeFigures[] } {
  const forest = buildForest(model.units.map(unit => unit.parent));
  const figures = figuresOn(model, forest, at => model.positions[at].unit, presenceOf);
  const led = new Map<number, number>();
  for (const { manager, holders, undisclosed } of model.positions) led.set(manager, (led.get(manager) ?? 0) + holders.length + undisclosed);
  return { forest, figures: figures.map((figure, i) => ({ ...figure, span: led.get(model.units[i].lead) ?? 0 })) };
}
