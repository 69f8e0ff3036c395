import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { readRefusal } from '../refusals/readRefusal';
import { RefusalText } from '../refusals/RefusalText';
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

/** Name of a field without the part of the request that it stands in. */
const nameOfPath = (path: string) => path.replace(/^\w+\.(?=.)/, '');

/** Plugins say what lies in a field as a whole sentence; what the contract says of any field needs the name of the field. */
const isSentence = (code?: string) => code !== undefined && !code.startsWith('contract.');

/**
 * A failure in words the reader understands. A refusal says its reason in the reader's language, field by field where it lies in
 * fields; of anything else the technical message is folded away. Never a stack trace.
 */
export function ErrorPanel({ error, onRetry, title }: ErrorPanelProps) {
  const { t } = useTranslationRef(shellReactTranslationRef);
  const kind = classifyError(error);
  const { code, params, message, fields } = readRefusal(error);
  return (
    <div role="alert" className={`${styles.panel} ${styles.error}`}>
      <h2 className={styles.title}>{title ?? t(`error.${kind}.title`)}</h2>
      {!code && <p className={styles.text}>{t(`error.${kind}.text`)}</p>}
      {code && fields.length === 0 && (
        <p className={styles.text}>
          <RefusalText code={code} params={params} message={message} />
        </p>
      )}
      {fields.length > 0 && (
        <ul className={styles.reasons}>
          {fields.map(field => (
            <li key={`${field.path} ${field.message}`}>
              {!isSentence(field.code) && <code>{nameOfPath(field.path)}: </code>}
              <RefusalText code={field.code} params={field.params} message={field.message} />
            </li>
          ))}
        </ul>
      )}
      {!code && message && (
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
