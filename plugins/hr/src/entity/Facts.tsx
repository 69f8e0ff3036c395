import type { ReactNode } from 'react';
import styles from './entity.module.css';

interface FactsProps {
  /** Label and value; rows without a value are left out. */
  rows: [string, ReactNode][];
  /** Stands there when no row has a value. */
  empty?: string;
}

/** Labelled values below each other. */
export function Facts({ rows, empty }: FactsProps) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return empty ? <p className={styles.secondary}>{empty}</p> : null;
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
