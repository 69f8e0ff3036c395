import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { MovePreviewRequest } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

/** What a move would change, before anything is stored. */
export function MovePreviewPanel({ request }: { request: MovePreviewRequest }) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { number, list } = useFormat();
  const api = useApi(hrApiRef);
  const preview = useQuery({
    queryKey: ['hr', 'org-change', 'preview', request],
    queryFn: ({ signal }) => api.previewMove({ body: request }, { signal }),
    retry: false,
  });
  if (preview.isError) return <ErrorPanel error={preview.error} />;
  if (!preview.data) return <LoadingState lines={2} />;
  const { units, positions, heads, approvers, approversTotal } = preview.data;
  const names = (people: string[]) => list(people) || '–';
  return (
    <section className={styles.preview} aria-label={t('preview.title')}>
      <p>
        {t(request.kind === 'unit' ? 'preview.unit' : 'preview.position', {
          units: number(units),
          positions: number(positions),
          heads: number(heads),
        })}
      </p>
      {approversTotal === 0 ? (
        <p>{t('preview.sameApprovers')}</p>
      ) : (
        <details>
          <summary>{t('preview.approvers', { count: approversTotal, formatted: number(approversTotal) })}</summary>
          <ul>
            {approvers.map(({ person, before, after }) => (
              <li key={person}>
                {person}: {names(before)} → {names(after)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
