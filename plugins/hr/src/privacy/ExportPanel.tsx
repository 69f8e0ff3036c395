import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ExportFormat, PrivacyExport } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState, nameOfRef, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { saveAs } from '../documents/useDocuments';
import { ProfileCard } from '../profile/ProfileCard';
import { ExportPageDialog } from './ExportPageDialog';
import { privacyTranslationRef } from './privacyTranslationRef';
import { useExportActions, useExports } from './usePrivacy';
import styles from './privacy.module.css';

/** Makes copies of a person's data and hands them out; without an id, one's own. */
export function ExportPanel({ personId }: { personId?: string }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const exports = useExports(personId);
  const { make, fetchContent } = useExportActions(personId);
  const [page, setPage] = useState<Blob>();
  const items = exports.data?.items ?? [];
  const isBusy = items.some(({ state }) => state === 'waiting' || state === 'running');
  const open = ({ id, requestedAt }: PrivacyExport, format: ExportFormat) =>
    fetchContent.mutate(
      { id, format },
      { onSuccess: content => (format === 'page' ? setPage(content) : saveAs(content, `tos-data-${requestedAt.slice(0, 10)}.${format}`)) },
    );
  const failed = make.error ?? fetchContent.error;
  return (
    <ProfileCard
      title={t('copies')}
      actions={
        <Button isDisabled={isBusy || make.isPending} onPress={() => make.mutate()}>
          {t('makeCopy')}
        </Button>
      }
    >
      <p className={styles.hint}>{t(personId ? 'copiesOther' : 'copiesOwn')}</p>
      {failed && <ErrorPanel error={failed} />}
      {exports.isPending && <LoadingState lines={2} />}
      {exports.isError && <ErrorPanel error={exports.error} onRetry={() => exports.refetch()} />}
      {exports.data && items.length === 0 && <p>{t('noCopies')}</p>}
      <ul className={styles.list} aria-live="polite">
        {items.map(item => (
          <ExportRow key={item.id} item={item} onOpen={format => open(item, format)} />
        ))}
      </ul>
      {page && <ExportPageDialog page={page} onClose={() => setPage(undefined)} />}
    </ProfileCard>
  );
}

function ExportRow({ item, onOpen }: { item: PrivacyExport; onOpen: (format: ExportFormat) => void }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { dateTime, date, number } = useFormat();
  const { state, done, total, expiresAt, size, requestedAt, requestedBy, includesSpecial } = item;
  const text = t(`state.${state}`, { done: String(done), total: String(total), date: date(expiresAt) } as never);
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <span>{text}</span>
        <span className={styles.hint}>{t('requested', { date: dateTime(requestedAt), name: nameOfRef(requestedBy) })}</span>
        {!includesSpecial && <span className={styles.hint}>{t('withoutSpecial')}</span>}
        {item.error && <span className={styles.problem}>{item.error}</span>}
      </div>
      {(state === 'running' || state === 'waiting') && <progress value={total ? done : undefined} max={total || 1} aria-label={text} />}
      {state === 'ready' && (
        <div className={styles.actions}>
          <Button variant="secondary" onPress={() => onOpen('page')}>
            {t('read')}
          </Button>
          {item.hasPdf && (
            <Button variant="secondary" onPress={() => onOpen('pdf')}>
              {t('pdf')}
            </Button>
          )}
          <Button variant="secondary" onPress={() => onOpen('zip')}>
            {t('archive', { size: number(Math.max(1, Math.round((size ?? 0) / 1024))) })}
          </Button>
        </div>
      )}
    </li>
  );
}
