import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiUserSmileLine } from '@remixicon/react';
import { hrOrgUnitManagePermission, hrPositionManagePermission } from '@tos/plugin-hr-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStored } from '../lib/useStored';
import type { ChartGraph } from './chartGraph';
import { ChangeActions } from './ChangeActions';
import { ChangeDialog, type PlannedChange } from './ChangeDialog';
import { ChartSearch } from './ChartSearch';
import { DiffPanel } from './DiffPanel';
import { ExportMenu } from './ExportMenu';
import { ListView } from './ListView';
import { MatrixView } from './MatrixView';
import { NodeDetails } from './NodeDetails';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { TreeView } from './TreeView';
import { useChartDiff, useNodeChanges } from './useChartDiff';
import { chartModes, type ChartMode, type ChartParams, type ChartView } from './useChartParams';
import { useFolding } from './useFolding';
import styles from './orgChart.module.css';

interface OrgChartBodyProps {
  graph: ChartGraph;
  view: ChartView;
  params: ChartParams;
  change: (part: Partial<ChartParams>) => void;
  isStale: boolean;
}

/** The chart with its search, its views and the details of the selected box. */
export function OrgChartBody({ graph, view, params, change, isStale }: OrgChartBodyProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const folding = useFolding(graph);
  const selected = graph.indexOf.get(params.node ?? '') ?? -1;
  const [activeId, setActiveId] = useState(params.node);
  const active = graph.indexOf.get(activeId ?? '') ?? graph.forest.roots[0];
  const [flight, setFlight] = useState<{ node: number }>();

  const { reveal } = folding;
  const { nodes } = graph;
  const activate = useCallback((node: number) => setActiveId(nodes[node].id), [nodes]);
  const shown = useRef<string>();
  const select = useCallback(
    (node: number) => {
      shown.current = nodes[node].id;
      activate(node);
      change({ node: nodes[node].id });
    },
    [activate, change, nodes],
  );
  const goTo = useCallback(
    (node: number) => {
      reveal(node);
      select(node);
      setFlight({ node });
    },
    [reveal, select],
  );
  // A shared address, or one that search leads to, leads to its box; other selections are made where one is already.
  useEffect(() => {
    if (selected < 0 || shown.current === nodes[selected].id) return;
    shown.current = nodes[selected].id;
    activate(selected);
    reveal(selected);
    setFlight({ node: selected });
  }, [selected, nodes, activate, reveal]);

  const { allowed: mayManage } = usePermission({
    permission: graph.kind === 'unit' ? hrOrgUnitManagePermission : hrPositionManagePermission,
  });
  const [planned, setPlanned] = useState<PlannedChange>();
  const move = useCallback((node: number, target: number) => setPlanned({ action: 'move', node, target }), []);
  const diff = useChartDiff(params.compare, graph.model.date);
  const changes = useNodeChanges(params.compare ? diff.data : undefined, graph.kind);
  const [withFaces, setWithFaces] = useStored('org-chart-photos', true);
  const showId = (id: string) => {
    const node = graph.indexOf.get(id);
    if (node !== undefined) goTo(node);
  };

  const shared = { graph, folding, active, selected, changes, withFaces, onActivate: activate, onSelect: select, flight };
  return (
    <>
      <div className={styles.bar}>
        <ChartSearch graph={graph} onFound={goTo} />
        {view !== 'matrix' && (
          <>
            <ToggleButtonGroup
              aria-label={t('mode.label')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[params.mode]}
              onSelectionChange={keys => change({ mode: [...keys][0] as ChartMode, node: undefined })}
            >
              {chartModes.map(mode => (
                <ToggleButton key={mode} id={mode}>
                  {t(`mode.${mode}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            <Button variant="secondary" onPress={() => folding.setAll(true)}>
              {t('expandAll')}
            </Button>
            <Button variant="secondary" onPress={() => folding.setAll(false)}>
              {t('collapseAll')}
            </Button>
            <ToggleButton isSelected={withFaces} onChange={setWithFaces} iconStart={<RiUserSmileLine aria-hidden />}>
              {t('photos')}
            </ToggleButton>
            <ExportMenu graph={graph} folding={folding} changes={changes} />
          </>
        )}
      </div>
      <div className={isStale ? `${styles.body} ${styles.isStale}` : styles.body}>
        <div className={styles.main}>
          {view === 'tree' && <TreeView {...shared} onMove={mayManage ? move : undefined} />}
          {view === 'list' && <ListView {...shared} />}
          {view === 'matrix' && (
            <MatrixView model={graph.model} onSelect={at => change({ node: graph.model.positions[at].id, mode: 'positions' })} />
          )}
        </div>
        {selected >= 0 && (
          <NodeDetails
            graph={graph}
            node={selected}
            folding={folding}
            onSelect={goTo}
            onClose={() => change({ node: undefined })}
            actions={mayManage && <ChangeActions kind={graph.kind} onChoose={action => setPlanned({ action, node: selected })} />}
          />
        )}
      </div>
      {params.compare && <DiffPanel query={diff} onSelect={showId} />}
      {planned && (
        <ChangeDialog key={`${planned.action} ${planned.node}`} {...planned} graph={graph} onClose={() => setPlanned(undefined)} />
      )}
    </>
  );
}
