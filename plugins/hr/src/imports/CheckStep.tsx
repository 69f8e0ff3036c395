import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Switch } from '@backstage/ui';
import type { ImportRun } from '@tos/plugin-hr-common';
import { ErrorPanel, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { ApplyDialog } from './ApplyDialog';
import { ChangeList } from './ChangeList';
import { ProblemList } from './ProblemList';
import { TreatmentList } from './TreatmentList';
import { useImportActions, useReportDownload } from './useImports';
import styles from './imports.module.css';

const ENTITIES = ['orgUnits', 'positions', 'employees'] as const;

function Summary({ run }: { run: ImportRun }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const shown = ENTITIES.filter(entity => Object.values(run.changes[entity]).some(count => count > 0));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('imports.difference')}</th>
          {(['new', 'changed', 'leaving', 'unchanged'] as const).map(action => (
            <th key={action} scope="col" className={styles.number}>
              {t(`imports.action.${action}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(entity => (
          <tr key={entity}>
            <th scope="row">{t(`imports.entity.${entity}`)}</th>
            {(['new', 'changed', 'leaving', 'unchanged'] as const).map(action => (
              <td key={action} className={styles.number}>
                {number(run.changes[entity][action])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the check found and what would change; nothing is stored before "apply". */
export function CheckStep({ run, onBack }: { run: ImportRun; onBack: () => void }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const { check } = useImportActions(run.id);
  const report = useReportDownload(run);
  const [isApplying, setIsApplying] = useState(false);
  const { errors, warnings, open } = run.problems;
  const recheck = (change: Partial<Pick<ImportRun, 'treatments' | 'withoutBadRows'>>) => {
    const { version, mapping, treatments, mode, effectiveDate, withoutBadRows } = run;
    check.mutate({ version, mapping, treatments, mode, effectiveDate, withoutBadRows, ...change });
  };
  return (
    <>
      <p role="status" className={open > 0 ? styles.warning : undefined}>
        {open > 0
          ? t('imports.openProblems', { count: open, formatted: number(open) })
          : t('imports.clean', { errors: number(errors), warnings: number(warnings) })}
      </p>
      <Summary run={run} />
      <TreatmentList run={run} onChange={treatments => recheck({ treatments })} isDisabled={check.isPending} />
      {errors > 0 && (
        <Switch
          label={t('imports.withoutBadRows')}
          isSelected={run.withoutBadRows}
          isDisabled={check.isPending}
          onChange={withoutBadRows => recheck({ withoutBadRows })}
        />
      )}
      {check.isError && <ErrorPanel error={check.error} />}
      <div className={styles.actions}>
        <Button onPress={() => setIsApplying(true)} isDisabled={open > 0 || check.isPending}>
          {t('imports.apply')}
        </Button>
        <Button variant="secondary" onPress={onBack}>
          {t('imports.back')}
        </Button>
        {errors + warnings > 0 && (
          <Button variant="secondary" onPress={() => report.mutate()} isDisabled={report.isPending}>
            {t('imports.downloadReport')}
          </Button>
        )}
      </div>
      {report.isError && <ErrorPanel error={report.error} />}
      {errors + warnings > 0 && <ProblemList run={run} />}
      <ChangeList run={run} />
      {isApplying && <ApplyDialog run={run} onClose={() => setIsApplying(false)} />}
    </>
  );
}
