import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useFormat } from '@tos/shell-react';
import type { ReactNode } from 'react';
import { HolderDeputies } from '../deputies/HolderDeputies';
import { EntityLink } from '../lib/EntityLink';
import { holderText, type ChartGraph } from './chartGraph';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { useChartWords } from './useChartGraph';
import type { Folding } from './useFolding';
import styles from './orgChart.module.css';

interface NodeDetailsProps {
  graph: ChartGraph;
  node: number;
  folding: Folding;
  onSelect: (node: number) => void;
  onClose: () => void;
  /** Buttons for those who may change something. */
  actions?: ReactNode;
}

/** Everything about one box: who, where, lines, figures. */
export function NodeDetails({ graph, node, folding, onSelect, onClose, actions }: NodeDetailsProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { number } = useFormat();
  const words = useChartWords();
  const { model, nodes, figures, forest, kind } = graph;
  const box = nodes[node];
  const numbers = figures[node];
  const position = kind === 'position' ? model.positions[node] : undefined;
  const unit = kind === 'unit' ? model.units[node] : model.units[position!.unit];
  const seat = position ?? model.positions[unit.lead];
  const above = forest.parent[node];
  const fte = (value: number) => number(value / 1000, { maximumFractionDigits: 2 });
  const rows: [string, ReactNode][] = [
    [t('details.heads'), number(numbers.heads)],
    numbers.fte === null ? [t('details.budget'), fte(numbers.budgetFte)] : [t('details.fte'), fte(numbers.fte)],
    [t('details.vacancies'), number(numbers.vacancies)],
    [t('details.span'), number(numbers.span)],
  ];
  if (numbers.present !== null) rows.push([t('details.present'), number(numbers.present)]);
  return (
    <aside className={styles.details} aria-label={t('details.label')}>
      <div className={styles.detailsHead}>
        <h2>{box.heading}</h2>
        <ButtonIcon aria-label={t('details.close')} icon={<RiCloseLine aria-hidden />} variant="tertiary" onPress={onClose} />
      </div>
      <p className={styles.detail}>{box.detail}</p>
      <ul className={styles.people}>
        {seat?.holders.map(({ person, share }, i) => (
          <li key={i}>
            {person < 0 ? (
              words.hidden
            ) : (
              <EntityLink entityRef={`user:default/${model.persons[person].entityName}`}>
                {share === 1000 ? model.persons[person].name : words.share(model.persons[person].name, share)}
              </EntityLink>
            )}
            {person >= 0 && <HolderDeputies entityName={model.persons[person].entityName} />}
          </li>
        ))}
        {seat?.planned.map(({ person, from }) => (
          <li key={from}>{words.planned(model.persons[person].name, from)}</li>
        ))}
      </ul>
      <dl className={styles.facts}>
        <dt>{t('details.unit')}</dt>
        <dd>
          <EntityLink entityRef={`group:default/${unit.entityName}`}>{words.localName(unit.name, unit.nameEn)}</EntityLink>
        </dd>
        <dt>{t('details.reportsTo')}</dt>
        <dd>
          {above < 0 ? (
            t('details.nobody')
          ) : (
            <button type="button" className={styles.plain} onClick={() => onSelect(above)}>
              {nodes[above].heading}
            </button>
          )}
        </dd>
        {position?.costCentre && (
          <>
            <dt>{t('details.costCentre')}</dt>
            <dd>{position.costCentre}</dd>
          </>
        )}
        {position?.dotted.map(({ manager, topic }) => (
          <div key={`${manager} ${topic}`} className={styles.pair}>
            <dt>
              {t('details.dotted')}: {topic ?? t('details.noTopic')}
            </dt>
            <dd>
              <button type="button" className={styles.plain} onClick={() => onSelect(manager)}>
                {holderText(model, manager, words).text}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('details.figures')}</h3>
      <dl className={styles.numbers}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        {forest.children[node].length > 0 && (
          <Button variant="secondary" onPress={() => folding.toggle(node)}>
            {folding.isOpen(node) ? t('details.fold') : t('details.unfold')}
          </Button>
        )}
        {actions}
      </div>
    </aside>
  );
}
