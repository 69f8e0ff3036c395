import { FieldLabel } from '@backstage/ui';
import { useId, type Ref } from 'react';
import styles from './form.module.css';

interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD`, empty for none. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  description?: string;
  error?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  min?: string;
  max?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A day. The browser's own field: it writes dates as its reader does and opens the phone's calendar. */
export function DateField({
  label,
  value,
  onChange,
  onBlur,
  description,
  error,
  isRequired,
  className,
  inputRef,
  ...rest
}: DateFieldProps) {
  const id = useId();
  const { isDisabled, min, max } = rest;
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <FieldLabel htmlFor={id} id={`${id}-label`} label={label} description={description} descriptionId={`${id}-description`} />
      <input
        ref={inputRef}
        id={id}
        type="date"
        className={styles.date}
        value={value}
        min={min}
        max={max}
        disabled={isDisabled}
        required={isRequired}
        aria-invalid={Boolean(error)}
        aria-describedby={described || undefined}
        onChange={event => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
