import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OrgChartDiff } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocalName } from '../lib/useLocalName';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

const LONGEST = 200;

interface DiffPanelProps {
  query: UseQueryResult<OrgChartDiff>;
  /** Shows a position or unit of the day; ids of another day do nothing. */
  onSelect: (id: string) => void;
}

type Entry = { key: string; text: ReactNode; id?: string };

/** What is different between the two days in words, with the legend of the colours. */
export function DiffPanel({ query, onSelect }: DiffPanelProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { date, number, list } = useFormat();
  const localName = useLocalName();
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return query.isFetching ? <LoadingState lines={3} /> : null;
  const diff = query.data;
  type Place = OrgChartDiff['newPositions'][number];
  const named = (unit: { name: string; nameEn: string | null } | null) => (unit ? localName(unit.name, unit.nameEn) : '–');
  const place = (item: Place) => `${localName(item.title, item.titleEn)} (${named(item.unit)})`;
  const places = (items: Place[]) => list(items.map(place));
  const arrow = (before: string, after: string) => `${before || '–'} → ${after || '–'}`;
  const groups: [string, Entry[]][] = [
    [
      t('diff.joined'),
      diff.joined.map(({ person, places: at }) => ({
        key: person.entityName,
        text: `${person.name}: ${places(at)}`,
        id: at[0]?.positionId,
      })),
    ],
    [
      t('diff.moved'),
      diff.moved.map(({ person, before, after }) => ({
        key: person.entityName,
        text: `${person.name}: ${arrow(places(before), places(after))}`,
        id: after[0]?.positionId,
      })),
    ],
    [
      t('diff.left'),
      diff.left.map(({ person, places: at }) => ({ key: person.entityName, text: `${person.name}: ${places(at)}`, id: at[0]?.positionId })),
    ],
    [
      t('diff.leads'),
      diff.leads.map(({ unit, before, after }) => ({
        key: unit.id,
        text: `${named(unit)}: ${arrow(list(before), list(after))}`,
        id: unit.id,
      })),
    ],
    [t('diff.newPositions'), diff.newPositions.map(item => ({ key: item.positionId, text: place(item), id: item.positionId }))],
    [
      t('diff.movedPositions'),
      diff.movedPositions.map(({ position, before, after }) => ({
        key: position.positionId,
        text: `${place(position)}: ${arrow(`${named(before.unit)}, ${before.manager ?? '–'}`, `${named(after.unit)}, ${after.manager ?? '–'}`)}`,
        id: position.positionId,
      })),
    ],
    [t('diff.closedPositions'), diff.closedPositions.map(item => ({ key: item.positionId, text: place(item) }))],
    [t('diff.newUnits'), diff.newUnits.map(unit => ({ key: unit.id, text: named(unit), id: unit.id }))],
    [
      t('diff.movedUnits'),
      diff.movedUnits.map(({ unit, before, after }) => ({
        key: unit.id,
        text: `${named(unit)}: ${arrow(named(before), named(after))}`,
        id: unit.id,
      })),
    ],
    [t('diff.renamedUnits'), diff.renamedUnits.map(({ unit, before }) => ({ key: unit.id, text: arrow(before, unit.name), id: unit.id }))],
    [t('diff.closedUnits'), diff.closedUnits.map(unit => ({ key: unit.id, text: named(unit) }))],
  ];
  const filled = groups.filter(([, entries]) => entries.length > 0);
  return (
    <section className={styles.diff} aria-label={t('diff.title', { from: date(diff.from), to: date(diff.to) })}>
      <h2>{t('diff.title', { from: date(diff.from), to: date(diff.to) })}</h2>
      <ul className={styles.legend}>
        {(['new', 'changed', 'left'] as const).map(change => (
          <li key={change} data-change={change}>
            {t(`diff.legend.${change}`)}
          </li>
        ))}
      </ul>
      {filled.length === 0 && <p>{t('diff.nothing')}</p>}
      {filled.map(([title, entries]) => (
        <details key={title} open={entries.length <= 5}>
          <summary>
            {title} ({number(entries.length)})
          </summary>
          <ul>
            {entries.slice(0, LONGEST).map(({ key, text, id }) => (
              <li key={key}>
                {id ? (
                  <button type="button" className={styles.plain} onClick={() => onSelect(id)}>
                    {text}
                  </button>
                ) : (
                  text
                )}
              </li>
            ))}
            {entries.length > LONGEST && <li>{t('diff.more', { number: number(entries.length - LONGEST) })}</li>}
          </ul>
        </details>
      ))}
    </section>
  );
}
