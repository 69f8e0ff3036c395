import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { chartLayout, layoutForest } from '@tos/plugin-hr-common';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { ChartGraph } from './chartGraph';
import { drawChart, nodesWithin, readColors, type NodeChange } from './drawChart';
import { Minimap } from './Minimap';
import { NodeCard, nodeElementId } from './NodeCard';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import type { Folding } from './useFolding';
import { useNodeDrag } from './useNodeDrag';
import { treeKeys } from './useTreeKeys';
import { useViewport } from './useViewport';
import styles from './orgChart.module.css';

/** Below this scale a box cannot be read; it is drawn, and is not in the page. */
const READABLE = 0.42;
/** Of the first picture, when not everything fits. */
const FIRST_SCALE = 0.75;
const MARGIN = 160;

interface TreeViewProps {
  graph: ChartGraph;
  folding: Folding;
  active: number;
  selected: number;
  changes: ReadonlyMap<string, NodeChange>;
  withFaces: boolean;
  onActivate: (node: number) => void;
  onSelect: (node: number) => void;
  /** The box to fly to; a new object flies again. */
  flight?: { node: number };
  /** Absent when the viewer may not move boxes. */
  onMove?: (node: number, target: number) => void;
}

const sameNodes = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((node, i) => node === b[i]);

/** The chart as a picture that zooms and pans. Only boxes in sight are in the page; lines and tiny boxes are drawn. */
export function TreeView({ graph, folding, active, selected, changes, withFaces, onActivate, onSelect, flight, onMove }: TreeViewProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const help = useId();
  const { forest, nodes, figures } = graph;
  const layout = useMemo(() => layoutForest(forest, folding.isOpen), [forest, folding.isOpen]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState<readonly number[]>([]);
  const [minimap, setMinimap] = useState<(() => void) | undefined>();
  const frameRequest = useRef(0);

  const paint = useRef<() => void>(() => {});
  const viewport = useViewport(() => {
    cancelAnimationFrame(frameRequest.current);
    frameRequest.current = requestAnimationFrame(() => paint.current());
  });
  const { frame, size, current, flyTo, zoomBy, panBy } = viewport;
  paint.current = () => {
    const { k, x, y } = current();
    if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
    const isReadable = k >= READABLE;
    const ratio = window.devicePixelRatio || 1;
    const context = canvas.current?.getContext('2d');
    if (context && frame.current) {
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      if (canvas.current!.width !== width) canvas.current!.width = width;
      if (canvas.current!.height !== height) canvas.current!.height = height;
      const colors = readColors(frame.current);
      drawChart(context, { forest, layout, nodes, colors, transform: { k, x, y }, size, ratio, withBoxes: !isReadable, changes });
    }
    const part = {
      left: (-MARGIN - x) / k,
      top: (-MARGIN - y) / k,
      right: (size.width + MARGIN - x) / k,
      bottom: (size.height + MARGIN - y) / k,
    };
    const seen = isReadable ? nodesWithin(layout, part) : [];
    setInSight(previous => (sameNodes(previous, seen) ? previous : seen));
    minimap?.();
  };
  useEffect(() => paint.current());
  useEffect(() => () => cancelAnimationFrame(frameRequest.current), []);

  const boxOf = useCallback(
    (node: number) => ({ x: layout.x[node], y: layout.y[node], width: chartLayout.width, height: chartLayout.height }),
    [layout],
  );
  const fit = useCallback(
    (instant = false) => flyTo({ x: 0, y: 0, width: layout.width, height: layout.height }, { instant }),
    [flyTo, layout],
  );

  // The first picture: everything when it can be read, otherwise the top.
  const placed = useRef<ChartGraph['kind']>();
  useEffect(() => {
    if (placed.current === graph.kind || layout.shown.length === 0) return;
    placed.current = graph.kind;
    const root = boxOf(layout.shown[0]);
    const scale = Math.min(1, Math.max(FIRST_SCALE, Math.min(size.width / (layout.width + 48), size.height / (layout.height + 48))));
    const [width, height] = [size.width / scale, size.height / scale];
    const middle = layout.width < width ? layout.width / 2 : root.x + root.width / 2;
    flyTo({ x: middle - width / 2, y: -24, width, height }, { minScale: scale, maxScale: scale, instant: true });
  }, [graph.kind, layout, boxOf, flyTo, size]);

  // Flies once the boxes above are unfolded and the target has its place.
  const flown = useRef<object>();
  useEffect(() => {
    if (!flight || flown.current === flight || !layout.shown.includes(flight.node)) return;
    flown.current = flight;
    flyTo(boxOf(flight.node), { minScale: 0.9, maxScale: 1 });
  }, [flight, layout, boxOf, flyTo]);

  // The box that the keyboard is on stays in sight.
  const goTo = (node: number) => {
    onActivate(node);
    const { k, x, y } = current();
    const box = boxOf(node);
    const [left, top] = [box.x * k + x, box.y * k + y];
    const isInside = left >= 0 && top >= 0 && left + box.width * k <= size.width && top + box.height * k <= size.height;
    if (!isInside || k < READABLE) flyTo(box, { minScale: Math.max(k, READABLE * 1.3), maxScale: Math.max(k, READABLE * 1.3) });
  };
  const onOther = (key: string) => {
    if (key === '+') zoomBy(1.25);
    else if (key === '-') zoomBy(0.8);
    else if (key === '0') fit();
    else if (key === 'PageDown') panBy(0, -size.height / 2);
    else if (key === 'PageUp') panBy(0, size.height / 2);
    else return false;
    return true;
  };
  const keys = treeKeys({ graph, folding, active, arrangement: 'below', onMove: goTo, onOpen: onSelect, onOther });

  // The tree, not the box, has the keyboard: the box may leave the page any time.
  const choose = useCallback(
    (node: number) => {
      frame.current?.focus({ preventScroll: true });
      onSelect(node);
    },
    [frame, onSelect],
  );

  const drag = useNodeDrag({ graph, layout, viewport, onMove });
  const startDrag = useCallback((node: number, event: PointerEvent) => drag.start(node, event), [drag]);
  const inPage = inSight.includes(active) || !layout.shown.includes(active) ? inSight : [...inSight, active];
  const isActiveShown = layout.shown.includes(active);
  return (
    <div className={styles.picture}>
      <VisuallyHidden id={help}>{t('tree.help')}</VisuallyHidden>
      <div
        ref={frame}
        className={styles.frame}
        role="tree"
        tabIndex={0}
        aria-label={t('tree.label')}
        aria-describedby={help}
        aria-activedescendant={isActiveShown ? nodeElementId(nodes[active]) : undefined}
        onKeyDown={keys}
        data-testid="org-chart-frame"
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        <div ref={layer} className={styles.layer} role="presentation">
          {inPage.map(node => {
            const siblings = forest.parent[node] >= 0 ? forest.children[forest.parent[node]] : forest.roots;
            return (
              <NodeCard
                key={nodes[node].id}
                node={node}
                box={nodes[node]}
                figures={figures[node]}
                x={layout.x[node]}
                y={layout.y[node]}
                level={forest.depth[node] + 1}
                position={siblings.indexOf(node) + 1}
                siblings={siblings.length}
                children={forest.children[node].length}
                isOpen={folding.isOpen(node)}
                isActive={node === active}
                isSelected={node === selected}
                isTarget={node === drag.target}
                withFaces={withFaces}
                change={changes.get(nodes[node].id)}
                onSelect={choose}
                onToggle={folding.toggle}
                onDragStart={onMove && startDrag}
              />
            );
          })}
        </div>
        {drag.ghost}
      </div>
      <div className={styles.zoom} role="group" aria-label={t('zoom.overview')}>
        <ButtonIcon aria-label={t('zoom.in')} icon={<RiAddLine aria-hidden />} variant="secondary" onPress={() => zoomBy(1.4)} />
        <ButtonIcon aria-label={t('zoom.out')} icon={<RiSubtractLine aria-hidden />} variant="secondary" onPress={() => zoomBy(0.7)} />
        <ButtonIcon aria-label={t('zoom.fit')} icon={<RiFullscreenLine aria-hidden />} variant="secondary" onPress={() => fit()} />
      </div>
      <Minimap layout={layout} viewport={viewport} register={setMinimap} />
    </div>
  );
}
