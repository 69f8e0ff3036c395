import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useFormat } from '@tos/shell-react';
import { useEffect, useId, useMemo, useRef, type CSSProperties } from 'react';
import type { ChartGraph } from './chartGraph';
import type { NodeChange } from './drawChart';
import { Faces } from './Faces';
import { nodeElementId } from './NodeCard';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import type { Folding } from './useFolding';
import { treeKeys } from './useTreeKeys';
import styles from './orgChart.module.css';

const ROW = 68;

interface ListViewProps {
  graph: ChartGraph;
  folding: Folding;
  active: number;
  selected: number;
  changes: ReadonlyMap<string, NodeChange>;
  withFaces: boolean;
  onActivate: (node: number) => void;
  onSelect: (node: number) => void;
  flight?: { node: number };
}

/** The same tree as nested lines: for phones, for long lists, and for whoever does not see a picture. */
export function ListView({ graph, folding, active, selected, changes, withFaces, onActivate, onSelect, flight }: ListViewProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { number } = useFormat();
  const help = useId();
  const { forest, nodes, figures } = graph;
  const order = useMemo(() => {
    const shown = new Set<number>();
    return forest.order.filter(node => {
      const above = forest.parent[node];
      const isShown = above < 0 || (shown.has(above) && folding.isOpen(above));
      if (isShown) shown.add(node);
      return isShown;
    });
  }, [forest, folding]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: order.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });

  const flown = useRef<object>();
  useEffect(() => {
    if (!flight || flown.current === flight || !order.includes(flight.node)) return;
    flown.current = flight;
    rows.scrollToIndex(order.indexOf(flight.node), { align: 'center' });
  }, [flight, order, rows]);

  const goTo = (node: number) => {
    onActivate(node);
    const at = order.indexOf(node);
    if (at >= 0) rows.scrollToIndex(at);
  };
  const keys = treeKeys({ graph, folding, active, arrangement: 'indented', order, onMove: goTo, onOpen: onSelect });
  const items = rows.getVirtualItems();
  const isActiveShown = items.some(item => order[item.index] === active);
  return (
    <>
      <VisuallyHidden id={help}>{t('tree.help')}</VisuallyHidden>
      <div
        ref={scroller}
        className={styles.list}
        role="tree"
        tabIndex={0}
        aria-label={t('tree.label')}
        aria-describedby={help}
        aria-activedescendant={isActiveShown ? nodeElementId(nodes[active]) : undefined}
        onKeyDown={keys}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => {
            const node = order[index];
            const box = nodes[node];
            const siblings = forest.parent[node] >= 0 ? forest.children[forest.parent[node]] : forest.roots;
            const below = forest.children[node].length;
            const names = [styles.line, node === active && styles.active, node === selected && styles.selected];
            return (
              // The tree around it has the keyboard.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={box.id}
                id={nodeElementId(box)}
                role="treeitem"
                tabIndex={-1}
                aria-level={forest.depth[node] + 1}
                aria-setsize={siblings.length}
                aria-posinset={siblings.indexOf(node) + 1}
                aria-expanded={below > 0 ? folding.isOpen(node) : undefined}
                aria-selected={node === selected}
                className={names.filter(Boolean).join(' ')}
                data-change={changes.get(box.id)}
                style={{ transform: `translateY(${start}px)`, height: ROW, '--depth': Math.min(forest.depth[node], 12) } as CSSProperties}
                onClick={() => onSelect(node)}
              >
                <span
                  aria-hidden
                  className={styles.lineFold}
                  onClick={event => {
                    if (below === 0) return;
                    event.stopPropagation();
                    folding.toggle(node);
                  }}
                >
                  {below > 0 && <RiArrowRightSLine className={folding.isOpen(node) ? styles.turned : undefined} />}
                </span>
                {withFaces && <Faces people={box.faces} />}
                <span className={styles.lineText}>
                  <span className={`${styles.heading} ${styles[`text-${box.tone}`] ?? ''}`}>{box.heading}</span>
                  <span className={styles.detail}>{[box.detail, box.unit].filter(Boolean).join(' · ')}</span>
                </span>
                <span className={styles.lineFigures}>
                  {below > 0 && <span>{t('node.heads', { count: figures[node].heads, formatted: number(figures[node].heads) })}</span>}
                  {below > 0 && figures[node].vacancies > 0 && (
                    <span className={styles.vacancies}>
                      {t('node.vacancies', { count: figures[node].vacancies, formatted: number(figures[node].vacancies) })}
                    </span>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
