import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

const SCALES: [number, number] = [0.02, 2];
const FLIGHT_MS = 550;
/** Where no browser lays anything out, e.g. in tests. */
const FALLBACK = { width: 1024, height: 640 };

/** A part of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Zoom and position of the chart in its frame. */
export interface Viewport {
  frame: RefObject<HTMLDivElement>;
  size: { width: number; height: number };
  /** The present transform; changes without a rendering. */
  current: () => ZoomTransform;
  /** Shows a part in the middle, at a scale of at least `minScale`, over a short flight. */
  flyTo: (box: Box, options?: { minScale?: number; maxScale?: number; instant?: boolean }) => void;
  zoomBy: (factor: number) => void;
  panBy: (x: number, y: number) => void;
}

const wantsCalm = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Boxes that can be dragged keep the pointer for themselves. */
const isForZoom = (event: Event) => {
  const { button, ctrlKey, type } = event as MouseEvent;
  return (!ctrlKey || type === 'wheel') && !button && !(event.target as Element).closest?.('[data-draggable]');
};

/**
 * Zooming and panning by wheel, pointer, pinch and function.
 *
 * @param onMove - called at each step, outside of React
 */
export function useViewport(onMove: (transform: ZoomTransform) => void): Viewport {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(FALLBACK);
  const sizeRef = useRef(size);
  sizeRef.current = size;
  const moved = useRef(onMove);
  moved.current = onMove;
  const behaviour = useMemo(
    () =>
      zoom<HTMLDivElement, unknown>()
        .scaleExtent(SCALES)
        .filter(isForZoom)
        .extent(() => [
          [0, 0],
          [sizeRef.current.width, sizeRef.current.height],
        ])
        .on('zoom', (event: D3ZoomEvent<HTMLDivElement, unknown>) => moved.current(event.transform)),
    [],
  );

  useEffect(() => {
    const element = frame.current!;
    select(element).call(behaviour).on('dblclick.zoom', null);
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0 && clientHeight > 0) setSize({ width: clientWidth, height: clientHeight });
    };
    measure();
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      observer?.disconnect();
      select(element).on('.zoom', null).interrupt();
    };
  }, [behaviour]);

  const flyTo = useCallback<Viewport['flyTo']>(
    (box, { minScale = 0, maxScale = 1, instant = false } = {}) => {
      if (!frame.current) return;
      const { width, height } = sizeRef.current;
      const fitting = Math.min((width - 48) / Math.max(box.width, 1), (height - 48) / Math.max(box.height, 1));
      const scale = Math.min(Math.max(fitting, minScale, SCALES[0]), maxScale);
      const target = zoomIdentity
        .translate(width / 2 - (box.x + box.width / 2) * scale, height / 2 - (box.y + box.height / 2) * scale)
        .scale(scale);
      const selection = select(frame.current);
      if (instant || wantsCalm()) selection.interrupt().call(behaviour.transform, target);
      else selection.transition().duration(FLIGHT_MS).call(behaviour.transform, target);
    },
    [behaviour],
  );
  const zoomBy = useCallback<Viewport['zoomBy']>(
    factor => frame.current && void select(frame.current).interrupt().call(behaviour.scaleBy, factor),
    [behaviour],
  );
  const panBy = useCallback<Viewport['panBy']>(
    (x, y) => {
      if (!frame.current) return;
      const { k } = zoomTransform(frame.current);
      select(frame.current)
        .interrupt()
        .call(behaviour.translateBy, x / k, y / k);
    },
    [behaviour],
  );
  const current = useCallback(() => (frame.current ? zoomTransform(frame.current) : zoomIdentity), []);
  return { frame, size, current, flyTo, zoomBy, panBy };
}
