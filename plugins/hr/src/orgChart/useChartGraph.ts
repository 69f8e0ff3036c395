import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChartModel } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useMemo } from 'react';
import { useLocalName } from '../lib/useLocalName';
import { chartGraph, type ChartGraph, type ChartWords } from './chartGraph';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { usePresence } from './usePresence';

/** Texts that the boxes need. */
export function useChartWords(): ChartWords {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { list, date, percent } = useFormat();
  const localName = useLocalName();
  return useMemo(
    () => ({
      localName,
      list,
      vacant: t('node.vacant'),
      hidden: t('node.hidden'),
      noLead: t('node.noLead'),
      undisclosed: count => (count === 1 ? t('node.undisclosed') : t('node.undisclosedMany', { number: String(count) })),
      planned: (name, from) => t('node.planned', { name, date: date(from) }),
      share: (name, share) => t('node.share', { name, share: percent(share / 1000) }),
    }),
    // The formats are new objects in each rendering and change with the language only, as the names do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [localName, t],
  );
}

/** The boxes of a chart in the reader's language. */
export function useChartGraph(model: ChartModel | undefined, kind: ChartGraph['kind']): ChartGraph | undefined {
  const words = useChartWords();
  const presenceOf = usePresence(model?.date);
  return useMemo(() => model && chartGraph(model, kind, words, presenceOf), [model, kind, words, presenceOf]);
}
