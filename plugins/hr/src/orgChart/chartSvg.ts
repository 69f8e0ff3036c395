import type { DrawnText, Shape } from '@tos/pdf/drawing';
import type { ChartShapes } from './chartShapes';

const FONT = 'Helvetica, Arial, sans-serif';
/** About how wide a letter of a font size is; enough to cut long texts. */
const LETTER = 0.56;

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

function textSvg({ text, x, y, size, room, weight, color }: DrawnText): string {
  const look = `${weight === 'bold' ? ' font-weight="bold"' : ''}${color ? ` fill="${color}"` : ''}`;
  return `<text x="${x}" y="${y}" font-size="${size}"${look}>${escape(cut(text, room, size))}</text>`;
}

function shapeSvg(shape: Shape): string {
  if (shape.kind === 'heading') return textSvg(shape);
  if (shape.kind === 'lines') {
    const path = shape.lines.map(points => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`).join('');
    return `<path d="${path}" fill="none" stroke="${shape.color}" stroke-width="${shape.width}"/>`;
  }
  const { x, y, width, height, radius, fill, stroke, strokeWidth, dash, texts } = shape;
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return [
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">`,
    `<rect width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"${dashes}/>`,
    ...texts.map(textSvg),
    '</g>',
  ].join('');
}

/** Draws shapes as a picture of its own. Texts are text, never markup. */
export function chartSvg({ width, height, shapes }: ChartShapes): ChartPicture {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" fill="#16242b">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map(shapeSvg),
    '</svg>',
  ].join('');
  return { svg, width, height };
}
