import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ErrorPanel } from '@tos/shell-react';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ConflictPanel } from '../lib/form/ConflictPanel';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { LeaveGuard } from '../lib/form/LeaveGuard';
import type { VersionedForm } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';

interface RecordFormProps<V extends FieldValues> {
  versioned: VersionedForm<V>;
  label: string;
  labelOf: (name: keyof V & string) => string;
  show?: (name: keyof V & string, value: unknown) => string;
  onCancel: () => void;
  children: ReactNode;
}

/** The frame of every form over a part of a record: conflict, fields, failure, buttons. */
export function RecordForm<V extends FieldValues>({ versioned, label, labelOf, show, onCancel, children }: RecordFormProps<V>) {
  const { t } = useTranslationRef(formTranslationRef);
  const { form, submit, error, conflict, faster, takeTheirs } = versioned;
  const { isDirty, isSubmitting } = form.formState;
  return (
    <form aria-label={label} noValidate onSubmit={submit}>
      <LeaveGuard isDirty={isDirty && !isSubmitting} />
      <ConflictPanel conflict={conflict} faster={faster} labelOf={labelOf} show={show} onTakeTheirs={takeTheirs} />
      {children}
      {error !== undefined && <ErrorPanel error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" isPending={isSubmitting}>
          {t('save')}
        </Button>
        <Button variant="secondary" onPress={onCancel} isDisabled={isSubmitting}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
