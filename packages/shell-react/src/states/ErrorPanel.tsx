import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { shellReactTranslationRef } from '../translations/shellReactTranslationRef';
import { classifyError } from './classifyError';
import styles from './states.module.css';

/** Props of {@link ErrorPanel}. */
export interface ErrorPanelProps {
  error: unknown;
  /** Shows a button that tries again. */
  onRetry?: () => void;
  /** Replaces the heading that is derived from the error. */
  title?: string;
}

/** A failure in words the reader understands, with the technical message folded away and never a stack trace. */
export function ErrorPanel({ error, onRetry, title }: ErrorPanelProps) {
  const { t } = useTranslationRef(shellReactTranslationRef);
  const kind = classifyError(error);
  const message = error instanceof Error ? error.message : undefined;
  return (
    <div role="alert" className={`${styles.panel} ${styles.error}`}>
      <h2 className={styles.title}>{title ?? t(`error.${kind}.title`)}</h2>
      <p className={styles.text}>{t(`error.${kind}.text`)}</p>
      {message && (
        <details className={styles.details} open={kind === 'invalid'}>
          <summary>{t('error.details')}</summary>
          <p>{message}</p>
        </details>
      )}
      {onRetry && (
        <Button variant="secondary" onPress={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </div>
  );
}
