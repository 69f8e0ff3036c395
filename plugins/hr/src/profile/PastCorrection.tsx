import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useEffect } from 'react';
import type { Control, FieldValues, UseFormSetValue } from 'react-hook-form';
import { LinesControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import forms from '../lib/form/form.module.css';
import { profileTranslationRef } from './profileTranslationRef';

interface PastCorrectionProps {
  /** A form with `correctsPast` and `reason`. */
  form: { control: unknown; setValue: unknown };
  /** Whether what is about to be saved changes days that are past. */
  isPast: boolean;
}

/** Asks for the reason as soon as a change reaches into the past; without one the past stays as it is. */
export function PastCorrection({ form, isPast }: PastCorrectionProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const setValue = form.setValue as UseFormSetValue<FieldValues>;
  useEffect(() => {
    setValue('correctsPast', isPast);
    if (!isPast) setValue('reason', undefined);
  }, [isPast, setValue]);
  if (!isPast) return null;
  return (
    <div className={forms.stack}>
      <Alert status="warning" icon description={t('employment.pastNote')} />
      <LinesControl
        control={form.control as Control<FieldValues, unknown, FieldValues>}
        name="reason"
        label={t('field.reason')}
        hint={tf('needed')}
        rows={2}
      />
    </div>
  );
}
