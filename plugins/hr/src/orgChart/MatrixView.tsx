import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChartModel } from '@tos/plugin-hr-common';
import { EmptyState, useFormat } from '@tos/shell-react';
import { useMemo } from 'react';
import { holderText } from './chartGraph';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { useChartWords } from './useChartGraph';
import styles from './orgChart.module.css';

interface MatrixViewProps {
  model: ChartModel;
  /** Row number of the position. */
  onSelect: (position: number) => void;
}

type Cell = { position: number; manager: number }[];

/** Units with dotted lines against their topics. */
export function matrixOf(model: ChartModel, compare: (a: string, b: string) => number) {
  const cells = new Map<number, Map<string, Cell>>();
  const topics = new Set<string>();
  model.positions.forEach(({ unit, dotted }, position) => {
    for (const { manager, topic } of dotted) {
      const key = topic ?? '';
      topics.add(key);
      const row = cells.get(unit) ?? new Map<string, Cell>();
      row.set(key, [...(row.get(key) ?? []), { position, manager }]);
      cells.set(unit, row);
    }
  });
  return { cells, topics: [...topics].sort(compare) };
}

/** Who is guided by whom on which topic: units down, topics across. */
export function MatrixView({ model, onSelect }: MatrixViewProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { compare } = useFormat();
  const words = useChartWords();
  const { cells, topics } = useMemo(() => matrixOf(model, compare), [model, compare]);
  const name = (unit: number) => words.localName(model.units[unit].name, model.units[unit].nameEn);
  const rows = [...cells].sort(([a], [b]) => compare(name(a), name(b)));
  if (rows.length === 0) return <EmptyState title={t('matrix.empty')} description={t('matrix.emptyText')} />;
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('matrix.caption')}>
      <table className={styles.matrix}>
        <caption>{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.unit')}</th>
            {topics.map(topic => (
              <th key={topic} scope="col">
                {topic || t('details.noTopic')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([unit, row]) => (
            <tr key={unit}>
              <th scope="row">{name(unit)}</th>
              {topics.map(topic => (
                <td key={topic}>
                  {row.get(topic)?.map(({ position, manager }) => (
                    <button key={`${position} ${manager}`} type="button" className={styles.plain} onClick={() => onSelect(position)}>
                      <strong>{holderText(model, position, words).text}</strong>
                      <span>{t('matrix.guidedBy', { name: holderText(model, manager, words).text })}</span>
                    </button>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
