import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { workingTimeModels } from '@tos/plugin-hr-common';
import type { Control, FieldValues } from 'react-hook-form';
import { DateControl, SelectControl, TextControl } from '../lib/form/controls';
import forms from '../lib/form/form.module.css';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

/** Name, type and when contracts may take a model up. */
export function HeadFields({ control: given, isTypeFixed = false }: { control: unknown; isTypeFixed?: boolean }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const control = given as Control<FieldValues, unknown, FieldValues>;
  return (
    <div className={forms.grid}>
      <TextControl control={control} name="name" label={t('field.name')} hint={tf('needed')} maxLength={100} />
      <TextControl control={control} name="nameEn" label={t('field.nameEn')} maxLength={100} />
      <SelectControl
        control={control}
        name="type"
        label={t('field.type')}
        description={isTypeFixed ? t('hint.typeFixed') : undefined}
        isDisabled={isTypeFixed}
        options={workingTimeModels.map(value => ({ value, label: tp(`workingTime.${value}`) }))}
      />
      <DateControl control={control} name="validFrom" label={t('field.validFrom')} description={t('hint.validFrom')} />
      <DateControl control={control} name="validTo" label={t('field.validTo')} description={t('hint.validTo')} />
    </div>
  );
}
