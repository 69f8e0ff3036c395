import type { ReactNode } from 'react';
import styles from './PageContent.module.css';

/** Props of {@link PageContent}. */
export interface PageContentProps {
  children: ReactNode;
  /** `narrow` for forms and text, `wide` for tables and boards. */
  width?: 'wide' | 'narrow';
}

/** The body of a page below the header that the framework draws: same edges and width on every page and phone. */
export function PageContent({ children, width = 'wide' }: PageContentProps) {
  return <div className={width === 'narrow' ? `${styles.content} ${styles.narrow}` : styles.content}>{children}</div>;
}
