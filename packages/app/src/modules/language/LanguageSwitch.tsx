import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import styles from './LanguageSwitch.module.css';
import { useLanguageSwitch } from './useLanguageSwitch';

/** Two or more buttons, one per language; the pressed one is in use. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { t } = useTranslationRef(shellTranslationRef);
  const { language, languages, choose } = useLanguageSwitch();
  return (
    <div role="group" aria-label={t('menu.language')} className={`${styles.group} ${className}`}>
      {languages.map(({ id, name }) => (
        <button key={id} type="button" lang={id} aria-pressed={id === language} onClick={() => choose(id)}>
          {name}
        </button>
      ))}
    </div>
  );
}
