import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ErrorPanel } from '@tos/shell-react';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { formTranslationRef } from './formTranslationRef';
import { LeaveGuard } from './LeaveGuard';
import type { useNewForm } from './useNewForm';
import styles from './form.module.css';

interface NewFormProps<V extends FieldValues> {
  created: ReturnType<typeof useNewForm<V, FieldValues, unknown>>;
  label: string;
  submitLabel: string;
  /** Whether there is nothing to send yet. */
  isDisabled?: boolean;
  onCancel: () => void;
  children: ReactNode;
}

/** The frame of a form that creates something. */
export function NewForm<V extends FieldValues>({ created, label, submitLabel, isDisabled, onCancel, children }: NewFormProps<V>) {
  const { t } = useTranslationRef(formTranslationRef);
  const { form, submit, error, isDone } = created;
  const { isDirty, isSubmitting } = form.formState;
  return (
    <form aria-label={label} noValidate onSubmit={submit}>
      <LeaveGuard isDirty={isDirty && !isSubmitting && !isDone} />
      {children}
      {error !== undefined && <ErrorPanel error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" isPending={isSubmitting} isDisabled={isDisabled}>
          {submitLabel}
        </Button>
        <Button variant="secondary" onPress={onCancel} isDisabled={isSubmitting}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
