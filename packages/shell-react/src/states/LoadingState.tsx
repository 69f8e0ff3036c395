import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shellReactTranslationRef } from '../translations/shellReactTranslationRef';
import styles from './states.module.css';

/** Props of {@link LoadingState}. */
export interface LoadingStateProps {
  /** Number of grey lines; about as many as the content will have. */
  lines?: number;
}

/** Grey lines in place of content that is on its way; announced once to screen readers. */
export function LoadingState({ lines = 3 }: LoadingStateProps) {
  const { t } = useTranslationRef(shellReactTranslationRef);
  return (
    <div role="status" className={styles.loading}>
      <span className={styles.hidden}>{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}
