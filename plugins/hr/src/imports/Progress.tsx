import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ImportRun } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import styles from './imports.module.css';

/** How far the backend is; the page may be left meanwhile. */
export function Progress({ run }: { run: ImportRun }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const { done, total } = run.progress;
  return (
    <div className={styles.progress} role="status">
      <p>{t(`imports.state.${run.state}`)}</p>
      <progress aria-label={t(`imports.state.${run.state}`)} value={total ? done : undefined} max={total ?? undefined} />
      <p className={styles.secondary}>
        {total
          ? t('imports.progress', { done: number(done), total: number(total) })
          : t('imports.rows', { count: done, formatted: number(done) })}
      </p>
      <p className={styles.secondary}>{t('imports.mayLeave')}</p>
    </div>
  );
}
