import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RefusalText } from '@tos/shell-react';
import { documentsTranslationRef } from './documentsTranslationRef';
import type { Upload } from './useUploads';
import styles from './documents.module.css';

interface UploadListProps {
  uploads: Upload[];
  onRetry: (upload: Upload) => void;
  onClear: () => void;
}

/** How far each file is, and why one was refused. */
export function UploadList({ uploads, onRetry, onClear }: UploadListProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  if (!uploads.length) return null;
  const textOf = ({ state, progress, maxBytes }: Upload) => {
    const values = { percent: String(Math.round(progress * 100)), size: String(Math.floor(maxBytes / 1024 / 1024)) };
    return t(`upload.${state}`, values as never);
  };
  return (
    <>
      <ul className={styles.uploads} aria-live="polite">
        {uploads.map(upload => (
          <li key={upload.id} className={styles.uploadRow}>
            <span className={styles.name}>{upload.file.name}</span>
            {upload.state === 'running' && <progress value={upload.progress} max={1} aria-label={upload.file.name} />}
            <span className={upload.state === 'failed' || upload.state === 'tooLarge' ? styles.problem : styles.hint}>
              {textOf(upload)}
              {upload.refusal?.message && (
                <>
                  {': '}
                  <RefusalText {...upload.refusal} />
                </>
              )}
            </span>
            {upload.state === 'failed' && upload.mayRetry && (
              <Button variant="secondary" size="small" onPress={() => onRetry(upload)}>
                {t('retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button variant="tertiary" size="small" onPress={onClear}>
        {t('dismiss')}
      </Button>
    </>
  );
}
