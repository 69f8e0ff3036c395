import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup, useBreakpoint } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, PageContent, useFormat } from '@tos/shell-react';
import { useHrChanges } from '../lib/useHrChanges';
import { CompareBar } from './CompareBar';
import { DateBar } from './DateBar';
import { OrgChartBody } from './OrgChartBody';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { useChartGraph } from './useChartGraph';
import { chartViews, useChartParams, type ChartView } from './useChartParams';
import { useOrgChart } from './useOrgChart';
import styles from './orgChart.module.css';

/** Who works where and who leads whom, on any day: as chart, list or matrix. */
export function OrgChartPage() {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { date: formatDate } = useFormat();
  const [params, change] = useChartParams();
  const { down } = useBreakpoint();
  const view = params.view ?? (down('sm') ? 'list' : 'tree');
  const chart = useOrgChart(params.date);
  const kind = params.mode === 'units' ? 'unit' : 'position';
  const graph = useChartGraph(chart.data, kind);
  useHrChanges();
  const today = chart.data?.today;
  const isElsewhen = params.date !== undefined && today !== undefined && params.date !== today;
  return (
    <PageContent>
      <div className={styles.bar}>
        <ToggleButtonGroup
          aria-label={t('view.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={keys => change({ view: [...keys][0] as ChartView })}
        >
          {chartViews.map(name => (
            <ToggleButton key={name} id={name}>
              {t(`view.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <DateBar date={params.date} today={today} onChange={date => change({ date })} />
        <CompareBar date={params.compare} onChange={compare => change({ compare })} />
      </div>
      {isElsewhen && (
        <p className={styles.note} role="status">
          {t(params.date! < today ? 'date.past' : 'date.future', { date: formatDate(params.date) })}
        </p>
      )}
      {chart.isPending && <LoadingState lines={8} />}
      {chart.isError && <ErrorPanel error={chart.error} onRetry={() => chart.refetch()} />}
      {graph && !chart.isError && graph.nodes.length === 0 && <EmptyState title={t('empty')} description={t('emptyText')} />}
      {graph && !chart.isError && graph.nodes.length > 0 && (
        <OrgChartBody key={kind} graph={graph} view={view} params={params} change={change} isStale={chart.isPlaceholderData} />
      )}
    </PageContent>
  );
}
