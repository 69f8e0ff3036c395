import { configApiRef, toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { layoutForest } from '@tos/plugin-hr-common';
import { useFormat, useLanguage } from '@tos/shell-react';
import { useState } from 'react';
import type { ChartGraph } from './chartGraph';
import { chartShapes, type ChartShapes } from './chartShapes';
import { chartSvg } from './chartSvg';
import type { NodeChange } from './drawChart';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { PdfExportDialog } from './PdfExportDialog';
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
  const company = useApi(configApiRef).getOptionalString('organization.name') ?? '';
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const [forPdf, setForPdf] = useState<ChartShapes>();
  const { model } = graph;
  const title = t('export.title', { date: date(model.date) });
  const name = `${t('export.file')}-${model.date}`;
  const shapes = () => {
    const layout = layoutForest(graph.forest, folding.isOpen);
    const headsText = (count: number) => t('node.heads', { count, formatted: number(count) });
    return chartShapes({ graph, layout, changes, title, headsText });
  };
  const run = async (format: 'svg' | 'png' | 'print') => {
    try {
      const picture = chartSvg(shapes());
      const files = await import('./exportChart');
      if (format === 'svg') files.saveSvg(picture, name);
      else if (format === 'png') await files.savePng(picture, name);
      else files.printPicture(picture, title);
    } catch {
      toast.post({ title: t('export.failed'), status: 'danger' });
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button variant="secondary" iconStart={<RiDownloadLine aria-hidden />}>
          {t('export.label')}
        </Button>
        <Menu>
          <MenuItem onAction={() => run('print')}>{t('export.print')}</MenuItem>
          <MenuItem onAction={() => setForPdf(shapes())}>{t('export.pdf.item')}</MenuItem>
          <MenuItem onAction={() => run('svg')}>{t('export.svg')}</MenuItem>
          <MenuItem onAction={() => run('png')}>{t('export.png')}</MenuItem>
        </Menu>
      </MenuTrigger>
      {forPdf && (
        <PdfExportDialog
          drawing={{ ...forPdf, title, language, company, madeAt: new Date() }}
          name={name}
          onClose={() => setForPdf(undefined)}
        />
      )}
    </>
  );
}
