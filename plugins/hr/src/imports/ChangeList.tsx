import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImportRun } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState, Pager, useLanguage } from '@tos/shell-react';
import { IMPORT_FIELDS } from '@tos/plugin-hr-common';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { importPageSize, useImportChanges } from './useImports';
import styles from './imports.module.css';

/** The difference record by record, before and after. */
export function ChangeList({ run }: { run: ImportRun }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const [page, setPage] = useState(1);
  const changes = useImportChanges(run, page);
  const label = (name: string) => IMPORT_FIELDS[run.kind].find(field => field.name === name)?.title[language] ?? name;
  return (
    <section aria-labelledby="changes">
      <h3 id="changes" className={styles.heading}>
        {t('imports.preview')}
      </h3>
      {changes.isPending && <LoadingState lines={4} />}
      {changes.isError && <ErrorPanel error={changes.error} onRetry={() => changes.refetch()} />}
      {changes.data?.total === 0 && <EmptyState title={t('imports.noChanges')} />}
      {changes.data && changes.data.total > 0 && (
        <>
          <ul className={styles.runs}>
            {changes.data.items.map(change => (
              <li key={`${change.entity}-${change.key}`} className={styles.change}>
                <span className={styles.state} data-state={change.action}>
                  {t(`imports.action.${change.action}`)}
                </span>
                <span className={styles.grow}>
                  <span>
                    {change.label} <span className={styles.secondary}>{change.key}</span>
                  </span>
                  {change.action === 'changed' && (
                    <dl className={styles.fields}>
                      {change.fields.map(({ field, before, after }) => (
                        <div key={field}>
                          <dt>{label(field)}</dt>
                          <dd>
                            <del>{before ?? '–'}</del> <ins>{after ?? '–'}</ins>
                          </dd>
                        </div>
                      ))}
                    </dl>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Pager page={page} total={changes.data.total} pageSize={importPageSize} onChange={setPage} />
        </>
      )}
    </section>
  );
}
