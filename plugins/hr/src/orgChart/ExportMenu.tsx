import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { layoutForest } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import type { ChartGraph } from './chartGraph';
import { chartSvg } from './chartSvg';
import type { NodeChange } from './drawChart';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import type { Folding } from './useFolding';

interface ExportMenuProps {
  graph: ChartGraph;
  folding: Folding;
  changes: ReadonlyMap<string, NodeChange>;
}

/** Saves or prints what the chart shows: the unfolded boxes, as the viewer sees them and nothing more. */
export function ExportMenu({ graph, folding, changes }: ExportMenuProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { date, number } = useFormat();
  const toast = useApi(toastApiRef);
  const { model } = graph;
  const title = t('export.title', { date: date(model.date) });
  const run = async (format: 'svg' | 'png' | 'print') => {
    try {
      const layout = layoutForest(graph.forest, folding.isOpen);
      const headsText = (count: number) => t('node.heads', { count, formatted: number(count) });
      const picture = chartSvg({ graph, layout, changes, title, headsText });
      const files = await import('./exportChart');
      const name = `${t('export.file')}-${model.date}`;
      if (format === 'svg') files.saveSvg(picture, name);
      else if (format === 'png') await files.savePng(picture, name);
      else files.printPicture(picture, title);
    } catch {
      toast.post({ title: t('export.failed'), status: 'danger' });
    }
  };
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiDownloadLine aria-hidden />}>
        {t('export.label')}
      </Button>
      <Menu>
        <MenuItem onAction={() => run('print')}>{t('export.print')}</MenuItem>
        <MenuItem onAction={() => run('svg')}>{t('export.svg')}</MenuItem>
        <MenuItem onAction={() => run('png')}>{t('export.png')}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
