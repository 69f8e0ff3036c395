import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useFormat } from '../format';
import { shellReactTranslationRef } from '../translations/shellReactTranslationRef';

/** Which rows of a table are shown. */
interface ShownRows {
  pageSize: number;
  /** Rows before the first one shown. */
  offset?: number;
  totalCount?: number;
}

/** The texts below a paged table of `@backstage/ui`, which are English otherwise; spread into its `pagination`. */
export function usePageTexts(sizes: readonly number[]) {
  const { t } = useTranslationRef(shellReactTranslationRef);
  const { number } = useFormat();
  return useMemo(
    () => ({
      pageSizeOptions: sizes.map(size => ({ value: size, label: t('pager.size', { size: number(size) }) })),
      getLabel: ({ pageSize, offset = 0, totalCount = 0 }: ShownRows) =>
        t('pager.shown', {
          from: number(Math.min(offset + 1, totalCount)),
          to: number(Math.min(offset + pageSize, totalCount)),
          total: number(totalCount),
        }),
    }),
    [t, number, sizes],
  );
}
