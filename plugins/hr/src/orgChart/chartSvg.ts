import { chartLayout, type Layout } from '@tos/plugin-hr-common';
import type { ChartGraph } from './chartGraph';
import { linePoints, type NodeChange } from './drawChart';

const MARGIN = 24;
const FONT = 'Helvetica, Arial, sans-serif';
/** About how wide a letter of a font size is; enough to cut long texts. */
const LETTER = 0.56;

const TONES = {
  filled: { fill: '#ffffff', stroke: '#5b6b73', dash: '' },
  vacant: { fill: '#fff6e5', stroke: '#b06a00', dash: '6 4' },
  planned: { fill: '#eef5ff', stroke: '#2a62b8', dash: '6 4' },
  hidden: { fill: '#f1f3f4', stroke: '#8a979d', dash: '' },
} as const;
const CHANGES: Record<NodeChange, string> = { new: '#1b7f3b', changed: '#2a62b8', left: '#b3261e' };

const escape = (text: string) =>
  text.replace(
    /[&<>"'\u0000-\u001f]/g, // eslint-disable-line no-control-regex -- XML has no such characters
    character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? ' ',
  );

function cut(text: string, width: number, size: number): string {
  const most = Math.floor(width / (size * LETTER));
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** A picture as text, with its size in pixels. */
export interface ChartPicture {
  svg: string;
  width: number;
  height: number;
}

interface PictureOptions {
  graph: ChartGraph;
  layout: Layout;
  changes: ReadonlyMap<string, NodeChange>;
  /** First line: what it is and of which day. */
  title: string;
  headsText: (heads: number) => string;
}

/** Draws what the chart shows, folded boxes left out, as a picture of its own in print colours. Texts are text, never markup. */
export function chartSvg({ graph, layout, changes, title, headsText }: PictureOptions): ChartPicture {
  const { forest, nodes, figures } = graph;
  const top = MARGIN + 36;
  const width = Math.ceil(layout.width + 2 * MARGIN);
  const height = Math.ceil(layout.height + top + MARGIN);
  const lines = layout.shown
    .filter(node => forest.parent[node] >= 0)
    .map(
      node =>
        `M${linePoints(forest, layout, node)
          .map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
          .join('L')}`,
    );
  const boxes = layout.shown.map(node => {
    const { heading, detail, unit, tone } = nodes[node];
    const { fill, stroke, dash } = TONES[tone];
    const change = changes.get(nodes[node].id);
    const below = forest.children[node].length > 0 ? headsText(figures[node].heads) : '';
    const inner = chartLayout.width - 28;
    const text = (y: number, value: string, size: number, extra = '') =>
      value && `<text x="14" y="${y}" font-size="${size}"${extra}>${escape(cut(value, inner, size))}</text>`;
    return [
      `<g transform="translate(${layout.x[node].toFixed(1)} ${layout.y[node].toFixed(1)})">`,
      `<rect width="${chartLayout.width}" height="${chartLayout.height}" rx="8" fill="${fill}" stroke="${change ? CHANGES[change] : stroke}" stroke-width="${change ? 3 : 1.2}"${dash && ` stroke-dasharray="${dash}"`}/>`,
      text(26, heading, 14, ' font-weight="bold"'),
      text(46, detail, 12),
      text(64, unit, 12, ' fill="#4a5960"'),
      text(90, below, 11, ' fill="#4a5960"'),
      '</g>',
    ].join('');
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" fill="#16242b">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 12}" font-size="18" font-weight="bold">${escape(title)}</text>`,
    `<g transform="translate(${MARGIN} ${top})"><path d="${lines.join('')}" fill="none" stroke="#8a979d" stroke-width="1.2"/>${boxes.join('')}</g>`,
    '</svg>',
  ].join('');
  return { svg, width, height };
}
