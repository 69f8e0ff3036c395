/** Which square of a picture is wanted. */
export interface CropChoice {
  /** From 1, the largest square. */
  zoom: number;
  /** From 0 (left) to 1 (right). */
  across: number;
  /** From 0 (top) to 1 (bottom). */
  down: number;
}

/** The square in pixels of the picture; it never leaves it. */
export function cropSquare({ width, height }: { width: number; height: number }, { zoom, across, down }: CropChoice) {
  const side = Math.max(1, Math.min(width, height) / Math.max(1, zoom));
  return { x: (width - side) * across, y: (height - side) * down, side };
}
