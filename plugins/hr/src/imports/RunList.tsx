import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, Pager, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { importPageSize, useImports } from './useImports';
import styles from './imports.module.css';

/** Earlier imports with what became of them. */
export function RunList() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { dateTime, number } = useFormat();
  const [page, setPage] = useState(1);
  const runs = useImports(page);
  return (
    <section aria-labelledby="earlier-imports">
      <h2 id="earlier-imports" className={styles.heading}>
        {t('imports.earlier')}
      </h2>
      {runs.isPending && <LoadingState lines={4} />}
      {runs.isError && <ErrorPanel error={runs.error} onRetry={() => runs.refetch()} />}
      {runs.data?.total === 0 && <EmptyState title={t('imports.none')} />}
      {runs.data && runs.data.total > 0 && (
        <>
          <ul className={styles.runs}>
            {runs.data.items.map(run => (
              <li key={run.id} className={styles.run}>
                <span className={styles.grow}>
                  <Link href={run.id}>{run.fileName}</Link>
                  <span className={styles.secondary}>
                    {[t(`imports.kind.${run.kind}`), t('imports.rows', { count: run.rowCount, formatted: number(run.rowCount) })].join(
                      ' · ',
                    )}
                  </span>
                </span>
                <span className={styles.secondary}>{dateTime(run.createdAt)}</span>
                <span className={styles.state} data-state={run.state}>
                  {t(`imports.state.${run.state}`)}
                </span>
              </li>
            ))}
          </ul>
          <Pager page={page} total={runs.data.total} pageSize={importPageSize} onChange={setPage} />
        </>
      )}
    </section>
  );
}
