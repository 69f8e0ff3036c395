import { BreadcrumbEntry, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ImportRun } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, RefusalText, useDocumentTitle, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { CheckStep } from './CheckStep';
import { MappingStep } from './MappingStep';
import { Progress } from './Progress';
import { isAtWork, useImport, useImportActions } from './useImports';
import styles from './imports.module.css';

const OPEN_STATES = ['reading', 'ready', 'checking', 'checked'];

function Steps({ run }: { run: ImportRun }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const [isMapping, setIsMapping] = useState(false);
  if (isAtWork(run)) return <Progress run={run} />;
  if (run.state === 'checked' && !isMapping) return <CheckStep run={run} onBack={() => setIsMapping(true)} />;
  if (run.state === 'ready' || run.state === 'checked') return <MappingStep run={run} onChecked={() => setIsMapping(false)} />;
  const isGood = run.state === 'applied';
  return (
    <div role={isGood ? 'status' : 'alert'} className={styles.outcome} data-state={run.state}>
      <p>{t(`imports.outcome.${run.state as 'applied' | 'failed' | 'interrupted' | 'cancelled'}`)}</p>
      {run.error && (
        <p className={styles.secondary}>
          <RefusalText {...run.refusal} message={run.error} />
        </p>
      )}
    </div>
  );
}

/** One import from the file to what is stored. */
export function ImportRunView() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const { runId = '' } = useParams();
  const run = useImport(runId);
  const { cancel } = useImportActions(runId);
  useDocumentTitle(run.data?.fileName);
  if (run.isPending) return <LoadingState lines={6} />;
  if (run.isError) return <ErrorPanel error={run.error} onRetry={() => run.refetch()} />;
  const { data } = run;
  return (
    <BreadcrumbEntry entry={{ label: data.fileName, href: '' }}>
      <header className={styles.header}>
        <div className={styles.grow}>
          <h2 className={styles.heading}>{data.fileName}</h2>
          <p className={styles.secondary}>
            {[
              t(`imports.kind.${data.kind}`),
              t('imports.rows', { count: data.rowCount, formatted: number(data.rowCount) }),
              data.file.encoding,
              data.file.sheet,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {OPEN_STATES.includes(data.state) && (
          <Button variant="tertiary" onPress={() => cancel.mutate()} isDisabled={cancel.isPending}>
            {t('imports.cancel')}
          </Button>
        )}
      </header>
      {cancel.isError && <ErrorPanel error={cancel.error} />}
      <Steps run={data} />
    </BreadcrumbEntry>
  );
}
