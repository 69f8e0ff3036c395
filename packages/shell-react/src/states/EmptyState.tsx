import type { ReactNode } from 'react';
import styles from './states.module.css';

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  title: string;
  /** Why there is nothing, or what the next step is. */
  description?: ReactNode;
  /** A button or link that leads to the next step. */
  action?: ReactNode;
  /** A decorative icon. */
  icon?: ReactNode;
}

/** "Nothing here yet" with the next step; used instead of an empty table. */
export function EmptyState({ title, description, action, icon }: EmptyStateProps) {
  return (
    <div className={`${styles.panel} ${styles.empty}`}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {description && <p className={styles.text}>{description}</p>}
      {action}
    </div>
  );
}
