import { FieldLabel } from '@backstage/ui';
import { useId } from 'react';
import styles from '../lib/form/form.module.css';

interface TimeFieldProps {
  label: string;
  /** Beside other fields of its kind the day stands only in the accessible name. */
  ariaLabel?: string;
  /** `HH:MM`, empty for none. */
  value: string;
  onChange: (value: string) => void;
  isInvalid?: boolean;
}

/** A time of day. The browser's own field: it writes times as its reader does and opens the phone's clock. */
export function TimeField({ label, ariaLabel, value, onChange, isInvalid }: TimeFieldProps) {
  const id = useId();
  return (
    <div>
      <FieldLabel htmlFor={id} id={`${id}-label`} label={label} />
      <input
        id={id}
        type="time"
        className={styles.date}
        // Midnight as an end is 24:00 in the contract; the browser only knows 00:00.
        value={value === '24:00' ? '00:00' : value}
        aria-label={ariaLabel}
        aria-invalid={isInvalid}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
