import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { RetentionReport, RetentionRun } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { documentsTranslationRef } from '../documents/documentsTranslationRef';
import { ProfileCard } from '../profile/ProfileCard';
import { documentClassOf } from './kindLabel';
import { nameOf } from './nameOf';
import { privacyTranslationRef } from './privacyTranslationRef';
import { useRetention, useRunRetention } from './usePrivacy';
import styles from './privacy.module.css';

type RetentionClassRow = RetentionReport['classes'][number];

/** What is due for deletion and when, and what the job has deleted. */
export function RetentionPanel() {
  const { t } = useTranslationRef(privacyTranslationRef);
  const report = useRetention();
  const run = useRunRetention();
  return (
    <ProfileCard
      title={t('retention')}
      actions={
        <div className={styles.actions}>
          <Button variant="secondary" isDisabled={run.isPending} onPress={() => run.mutate(true)}>
            {t('dryRun')}
          </Button>
          <Button
            destructive
            isDisabled={run.isPending || !report.data?.classes.some(({ dueNow }) => dueNow > 0)}
            onPress={() => run.mutate(false)}
          >
            {t('runNow')}
          </Button>
        </div>
      }
    >
      <p className={styles.hint}>{t('retentionText')}</p>
      {run.isError && <ErrorPanel error={run.error} />}
      {report.isPending && <LoadingState lines={6} />}
      {report.isError && <ErrorPanel error={report.error} onRetry={() => report.refetch()} />}
      {report.data && (
        <>
          <ClassTable classes={report.data.classes} />
          <RunList runs={report.data.runs} />
        </>
      )}
    </ProfileCard>
  );
}

function ClassTable({ classes }: { classes: RetentionClassRow[] }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { t: ofDocuments } = useTranslationRef(documentsTranslationRef);
  const { date, number } = useFormat();
  const periodOf = ({ starts, afterYearEnd, months }: RetentionClassRow) =>
    t(`period.${starts}${afterYearEnd ? '.yearEnd' : ''}` as 'period.exit', { months: number(months) });
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['documentClass', 'period', 'documents', 'dueNow', 'dueSoon', 'nextDue'] as const).map(key => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(row => (
            <tr key={row.documentClass}>
              <th scope="row">{ofDocuments(`class.${row.documentClass}`)}</th>
              <td>
                {periodOf(row)} <span className={styles.hint}>({row.source})</span>
              </td>
              <td className={styles.number}>{number(row.documents)}</td>
              <td className={styles.number}>{number(row.dueNow)}</td>
              <td className={styles.number}>{number(row.dueIn90Days)}</td>
              <td>{row.nextDue ? date(row.nextDue) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunList({ runs }: { runs: RetentionRun[] }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { t: ofDocuments } = useTranslationRef(documentsTranslationRef);
  const { dateTime, number, list } = useFormat();
  const textOf = ([kind, count]: [string, number]) => {
    const documentClass = documentClassOf(kind);
    return `${documentClass ? ofDocuments(`class.${documentClass}`) : t('auditEvents')} ${number(count)}`;
  };
  return (
    <>
      <h4>{t('runs')}</h4>
      {runs.length === 0 && <p>{t('noRuns')}</p>}
      <ul className={styles.list}>
        {runs.map(({ id, at, by, dryRun, counts }) => (
          <li key={id} className={styles.row}>
            <span className={styles.text}>
              {t(dryRun ? 'wasDryRun' : 'wasRun')}: {list(Object.entries(counts).map(textOf)) || t('nothing')}
            </span>
            <span className={styles.hint}>
              {dateTime(at)} · {nameOf(by)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
