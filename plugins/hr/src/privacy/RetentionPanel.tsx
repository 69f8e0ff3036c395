import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { RetentionReport, RetentionRun } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, nameOfRef, useFormat } from '@tos/shell-react';
import { documentsTranslationRef } from '../documents/documentsTranslationRef';
import { ProfileCard } from '../profile/ProfileCard';
import { documentClassOf } from './kindLabel';
import { privacyTranslationRef } from './privacyTranslationRef';
import { useRetention, useRunRetention } from './usePrivacy';
import styles from './privacy.module.css';

type RetentionClassRow = RetentionReport['classes'][number];

const isAnythingDue = ({ classes, proofs, audit }: RetentionReport) =>
  classes.some(({ dueNow }) => dueNow > 0) || proofs.dueNow > 0 || audit.deleteNow > 0 || audit.pseudonymiseNow > 0;

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
          <Button destructive isDisabled={run.isPending || !report.data || !isAnythingDue(report.data)} onPress={() => run.mutate(false)}>
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
          <OtherRecords report={report.data} />
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
    // It scrolls sideways on narrow screens, also by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={t('classes')} tabIndex={0}>
      <table className={`${styles.table} ${styles.cards}`}>
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
              <td data-label={t('period')}>
                {periodOf(row)} <span className={styles.hint}>({row.source})</span>
              </td>
              <td data-label={t('documents')} className={styles.number}>
                {number(row.documents)}
              </td>
              <td data-label={t('dueNow')} className={styles.number}>
                {number(row.dueNow)}
              </td>
              <td data-label={t('dueSoon')} className={styles.number}>
                {number(row.dueIn90Days)}
              </td>
              <td data-label={t('nextDue')}>{row.nextDue ? date(row.nextDue) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Proofs that outlived an erasure, and how the audit log ages. */
function OtherRecords({ report: { proofs, audit } }: { report: RetentionReport }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { date, number } = useFormat();
  const { pseudonymiseAfterMonths, deleteAfterMonths, events, pseudonymised, pseudonymiseNow, deleteNow } = audit;
  return (
    <ul className={styles.list}>
      <li className={styles.row}>
        <span className={styles.text}>{t('proofsKept', { kept: number(proofs.kept), due: number(proofs.dueNow) })}</span>
        <span className={styles.hint}>{proofs.nextDue ? t('proofsNext', { date: date(proofs.nextDue) }) : t('proofsText')}</span>
      </li>
      <li className={styles.row}>
        <span className={styles.text}>
          {t('auditState', { events: number(events), pseudonymised: number(pseudonymised) })}
          <span className={styles.hint}>{t('auditDue', { pseudonymiseNow: number(pseudonymiseNow), deleteNow: number(deleteNow) })}</span>
        </span>
        <span className={styles.hint}>
          {t('auditText', { pseudonymise: number(pseudonymiseAfterMonths), remove: number(deleteAfterMonths) })}
        </span>
      </li>
    </ul>
  );
}

function RunList({ runs }: { runs: RetentionRun[] }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { t: ofDocuments } = useTranslationRef(documentsTranslationRef);
  const { dateTime, number, list } = useFormat();
  const textOf = ([kind, count]: [string, number]) => {
    const documentClass = documentClassOf(kind);
    const name = documentClass ? ofDocuments(`class.${documentClass}`) : t(`count.${kind}` as 'count.audit');
    return `${name}: ${number(count)}`;
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
              {dateTime(at)} · {nameOfRef(by)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
