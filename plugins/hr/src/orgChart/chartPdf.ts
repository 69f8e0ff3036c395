import { writeDrawing, type Drawing, type PageSize, type Shape } from '@tos/pdf';
import { fetchFonts } from '@tos/pdf/frontend';

const wordsOf = (shape: Shape) => (shape.kind === 'box' ? shape.texts.map(({ text }) => text).join(' ') : '');

/** Draws as PDF in the browser; loads what it takes only now. @throws Error when the fonts cannot be loaded or it was stopped */
export async function chartPdf(
  drawing: Drawing & { shapes: readonly Shape[] },
  options: { size: PageSize; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Blob> {
  const fonts = await fetchFonts([drawing.title, drawing.company, ...drawing.shapes.map(wordsOf)].join(' '), options.signal);
  const parts: BlobPart[] = [];
  for await (const part of writeDrawing(drawing, fonts, options)) parts.push(part as BlobPart);
  return new Blob(parts, { type: 'application/pdf' });
}
