import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImportRun } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, Pager } from '@tos/shell-react';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { importPageSize, useImportProblems } from './useImports';
import styles from './imports.module.css';

/** The report: line, column, value and what is wrong with it. */
export function ProblemList({ run }: { run: ImportRun }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const [page, setPage] = useState(1);
  const problems = useImportProblems(run, page);
  return (
    <section aria-labelledby="problems">
      <h3 id="problems" className={styles.heading}>
        {t('imports.report')}
      </h3>
      {problems.isPending && <LoadingState lines={4} />}
      {problems.isError && <ErrorPanel error={problems.error} onRetry={() => problems.refetch()} />}
      {problems.data && (
        <>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="problems">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('imports.line')}</th>
                  <th scope="col">{t('imports.column')}</th>
                  <th scope="col">{t('imports.value')}</th>
                  <th scope="col">{t('imports.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {problems.data.items.map((problem, index) => (
                  <tr key={index} data-severity={problem.severity}>
                    <td className={styles.number}>{problem.line ?? '–'}</td>
                    <td>{problem.column}</td>
                    <td className={styles.value}>{problem.value}</td>
                    <td>
                      {problem.reason}
                      {problem.choice && <span className={styles.secondary}> ({t(`imports.choice.${problem.choice}`)})</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager page={page} total={problems.data.total} pageSize={importPageSize} onChange={setPage} />
        </>
      )}
    </section>
  );
}
