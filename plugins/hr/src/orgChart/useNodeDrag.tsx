import { chartLayout, isBelow, type Layout } from '@tos/plugin-hr-common';
import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react';
import type { ChartGraph } from './chartGraph';
import type { Viewport } from './useViewport';
import styles from './orgChart.module.css';

const SLOP = 6;

interface NodeDragOptions {
  graph: ChartGraph;
  layout: Layout;
  viewport: Viewport;
  onMove?: (node: number, target: number) => void;
}

interface NodeDrag {
  start: (node: number, event: ReactPointerEvent) => void;
  /** The box under the pointer that may take what is dragged, or -1. */
  target: number;
  ghost: ReactNode;
}

/** Drags a box onto another one with the mouse; Escape gives up. A touch pans instead. */
export function useNodeDrag({ graph, layout, viewport, onMove }: NodeDragOptions): NodeDrag {
  const [drag, setDrag] = useState<{ node: number; x: number; y: number; target: number }>();
  const latest = useRef({ graph, layout, viewport, onMove });
  latest.current = { graph, layout, viewport, onMove };
  const stop = useRef<() => void>();
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback((node: number, event: ReactPointerEvent) => {
    if (event.pointerType === 'touch' || event.button !== 0 || (event.target as Element).closest('[data-fold]')) return;
    const from = { x: event.clientX, y: event.clientY };
    let now: { node: number; x: number; y: number; target: number } | undefined;
    const targetAt = (x: number, y: number) => {
      const { graph: shown, layout: places, viewport: view } = latest.current;
      const [px, py] = view.current().invert([x, y]);
      const hit = places.shown.find(
        at => px >= places.x[at] && px <= places.x[at] + chartLayout.width && py >= places.y[at] && py <= places.y[at] + chartLayout.height,
      );
      return hit === undefined || isBelow(shown.forest, hit, node) || shown.forest.parent[node] === hit ? -1 : hit;
    };
    const move = (to: PointerEvent) => {
      if (!now && Math.hypot(to.clientX - from.x, to.clientY - from.y) < SLOP) return;
      const { left, top } = latest.current.viewport.frame.current!.getBoundingClientRect();
      const [x, y] = [to.clientX - left, to.clientY - top];
      now = { node, x, y, target: targetAt(x, y) };
      setDrag(now);
    };
    const end = (drop: boolean) => {
      stop.current?.();
      setDrag(undefined);
      if (!now) return;
      // The click that follows a drag is none.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (drop && now.target >= 0) latest.current.onMove?.(node, now.target);
    };
    const up = () => end(true);
    const key = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end(false);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('keydown', key);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('keydown', key);
  }, []);

  const { nodes } = graph;
  return useMemo(() => {
    const ghost = drag && (
      <div aria-hidden className={styles.ghost} style={{ transform: `translate(${drag.x + 8}px, ${drag.y + 8}px)` }}>
        {nodes[drag.node].heading}
      </div>
    );
    return { start, target: drag?.target ?? -1, ghost };
  }, [start, drag, nodes]);
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
