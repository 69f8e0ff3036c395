import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { chartLayout, type NodeFigures } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { memo, type PointerEvent } from 'react';
import type { GraphNode } from './chartGraph';
import type { NodeChange } from './drawChart';
import { Faces } from './Faces';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

interface NodeCardProps {
  node: number;
  box: GraphNode;
  figures: NodeFigures;
  x: number;
  y: number;
  level: number;
  position: number;
  siblings: number;
  children: number;
  isOpen: boolean;
  isActive: boolean;
  isSelected: boolean;
  isTarget: boolean;
  withFaces: boolean;
  change?: NodeChange;
  onSelect: (node: number) => void;
  onToggle: (node: number) => void;
  /** Absent when the viewer may not move boxes. */
  onDragStart?: (node: number, event: PointerEvent) => void;
}

/** Id of a box in the page. */
export const nodeElementId = (box: GraphNode) => `org-${box.id}`;

/** One box: who, what, where, and how many are below. The tree around it has the keyboard. */
export const NodeCard = memo((props: NodeCardProps) => {
  const { node, box, figures, x, y, level, isOpen, isActive, isSelected, isTarget, change, onSelect, onToggle, onDragStart } = props;
  const showsFaces = props.withFaces && box.faces.length > 0;
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { number } = useFormat();
  const names = [styles.card, styles[box.tone], isActive && styles.active, isSelected && styles.selected, isTarget && styles.target];
  if (showsFaces) names.push(styles.withFaces);
  const showsFigures = props.children > 0 || box.unit === '';
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={nodeElementId(box)}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-setsize={props.siblings}
      aria-posinset={props.position}
      aria-expanded={props.children > 0 ? isOpen : undefined}
      aria-selected={isSelected}
      className={names.filter(Boolean).join(' ')}
      data-node={node}
      data-change={change}
      data-draggable={onDragStart ? '' : undefined}
      style={{ transform: `translate(${x}px, ${y}px)`, width: chartLayout.width, height: chartLayout.height }}
      onClick={() => onSelect(node)}
      onPointerDown={onDragStart && (event => onDragStart(node, event))}
    >
      {showsFaces && <Faces people={box.faces} />}
      <span className={styles.heading}>{box.heading}</span>
      <span className={styles.detail}>{box.detail}</span>
      {box.unit && <span className={styles.unit}>{box.unit}</span>}
      {showsFigures && (
        <span className={styles.figures}>
          <span>{t('node.heads', { count: figures.heads, formatted: number(figures.heads) })}</span>
          {figures.vacancies > 0 && (
            <span className={styles.vacancies}>
              {t('node.vacancies', { count: figures.vacancies, formatted: number(figures.vacancies) })}
            </span>
          )}
        </span>
      )}
      {props.children > 0 && (
        <span
          aria-hidden
          className={styles.fold}
          data-fold=""
          onClick={event => {
            event.stopPropagation();
            onToggle(node);
          }}
        >
          {isOpen ? '−' : '+'} {number(props.children)}
        </span>
      )}
    </div>
  );
});
