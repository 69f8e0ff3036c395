import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import styles from './ShellLayout.module.css';
import { shellTranslationRef } from './shellTranslationRef';

/** The frame: skip link, navigation, and the one main landmark in which pages are shown. */
export function ShellLayout({ nav, children }: { nav: ReactNode; children: ReactNode }) {
  const { t } = useTranslationRef(shellTranslationRef);
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      {nav}
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
