import type { ChartPicture } from './chartSvg';

/** What a browser draws at most, with room to spare. */
const MAX_SIDE = 12_000;
const MAX_AREA = 80_000_000;

/** Scale of a pixel picture: twice as fine as the screen, unless that is more than a browser draws. */
export function pngScale({ width, height }: Pick<ChartPicture, 'width' | 'height'>): number {
  return Math.min(2, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_AREA / (width * height)));
}

/** Hands a file to the browser's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const svgBlob = (picture: ChartPicture) => new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' });

export function saveSvg(picture: ChartPicture, name: string): void {
  saveBlob(svgBlob(picture), `${name}.svg`);
}

async function toCanvas(picture: ChartPicture): Promise<HTMLCanvasElement> {
  const scale = pngScale(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** @throws Error when the browser cannot draw the picture */
export async function savePng(picture: ChartPicture, name: string): Promise<void> {
  const canvas = await toCanvas(picture);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser cannot draw a picture of this size');
  saveBlob(blob, `${name}.png`);
}

/** Opens the browser's print dialog with nothing but the picture on one page. */
export function printPicture(picture: ChartPicture, title: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  const page = frame.contentDocument!;
  const shape = picture.width > picture.height ? 'landscape' : 'portrait';
  page.title = title;
  const style = page.createElement('style');
  style.textContent = `@page{size:A3 ${shape};margin:10mm}html,body{margin:0}svg{width:100%;height:auto;max-height:96vh}`;
  page.head.append(style);
  page.body.append(page.importNode(new DOMParser().parseFromString(picture.svg, 'image/svg+xml').documentElement, true));
  const done = () => frame.remove();
  frame.contentWindow!.addEventListener('afterprint', done);
  setTimeout(done, 300_000);
  frame.contentWindow!.focus();
  frame.contentWindow!.print();
}
