import {
  foldText,
  isVacant,
  positionTree,
  unitTreeOf,
  type ChartModel,
  type ChartPerson,
  type Forest,
  type NodeFigures,
  type PresenceOf,
} from '@tos/plugin-hr-common';

/** How a box is marked. */
export type NodeTone = 'filled' | 'vacant' | 'planned' | 'hidden';

/** One box of the chart. */
export interface GraphNode {
  id: string;
  /** Who it is; of a unit its name. */
  heading: string;
  /** What it is; of a unit who leads it. */
  detail: string;
  /** Where it belongs; empty for a unit. */
  unit: string;
  tone: NodeTone;
  /** Whose pictures the box shows: those who hold the position, of a unit those who lead it. */
  faces: readonly ChartPerson[];
  /** Row number in the model. */
  at: number;
}

/** Boxes with lines and figures, whether they stand for positions or for units. */
export interface ChartGraph {
  kind: 'position' | 'unit';
  model: ChartModel;
  forest: Forest;
  figures: NodeFigures[];
  nodes: GraphNode[];
  indexOf: ReadonlyMap<string, number>;
}

/** Words and formats of the reader's language. */
export interface ChartWords {
  localName: (german: string | null, english: string | null | undefined) => string;
  list: (values: readonly string[]) => string;
  vacant: string;
  hidden: string;
  noLead: string;
  undisclosed: (count: number) => string;
  planned: (name: string, date: string) => string;
  share: (name: string, share: number) => string;
}

/** Who holds a position, as text. */
export function holderText(model: ChartModel, at: number, words: ChartWords): { text: string; tone: NodeTone } {
  const position = model.positions[at];
  if (!position) return { text: words.noLead, tone: 'vacant' };
  if (isVacant(position)) {
    const [next] = position.planned;
    if (!next) return { text: words.vacant, tone: 'vacant' };
    return { text: words.planned(model.persons[next.person].name, next.from), tone: 'planned' };
  }
  const names = position.holders.map(({ person, share }) => {
    const name = person < 0 ? words.hidden : model.persons[person].name;
    return share === 1000 ? name : words.share(name, share);
  });
  if (position.undisclosed > 0) names.push(words.undisclosed(position.undisclosed));
  return { text: words.list(names), tone: position.holders.some(({ person }) => person >= 0) ? 'filled' : 'hidden' };
}

/** More do not fit into a box. */
const MOST_FACES = 2;
const NO_FACES: readonly ChartPerson[] = [];

function facesOf({ positions, persons }: ChartModel, at: number): readonly ChartPerson[] {
  const seen = positions[at]?.holders.filter(({ person }) => person >= 0) ?? [];
  return seen.length === 0 ? NO_FACES : seen.slice(0, MOST_FACES).map(({ person }) => persons[person]);
}

/** The boxes of the chart in one of its two kinds. */
export function chartGraph(model: ChartModel, kind: ChartGraph['kind'], words: ChartWords, presenceOf?: PresenceOf): ChartGraph {
  const { forest, figures } = kind === 'position' ? positionTree(model, presenceOf) : unitTreeOf(model, presenceOf);
  const unitName = (at: number) => (model.units[at] ? words.localName(model.units[at].name, model.units[at].nameEn) : '');
  const nodes =
    kind === 'position'
      ? model.positions.map(({ id, title, titleEn, unit }, at): GraphNode => {
          const { text, tone } = holderText(model, at, words);
          return { id, heading: text, detail: words.localName(title, titleEn), unit: unitName(unit), tone, faces: facesOf(model, at), at };
        })
      : model.units.map(({ id, lead }, at): GraphNode => {
          const { text, tone } = holderText(model, lead, words);
          return { id, heading: unitName(at), detail: text, unit: '', tone: lead < 0 ? 'filled' : tone, faces: facesOf(model, lead), at };
        });
  return { kind, model, forest, figures, nodes, indexOf: new Map(nodes.map((node, i) => [node.id, i])) };
}

/** Finds boxes by words in any order; those that begin with the text come first. */
export function searchGraph({ nodes }: ChartGraph, text: string, limit = 20): number[] {
  const wanted = foldText(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const first: number[] = [];
  const other: number[] = [];
  nodes.forEach(({ heading, detail, unit }, i) => {
    const folded = foldText(`${heading} ${detail} ${unit}`);
    if (wanted.every(part => folded.includes(part))) (folded.startsWith(wanted[0]) ? first : other).push(i);
  });
  return [...first, ...other].slice(0, limit);
}
