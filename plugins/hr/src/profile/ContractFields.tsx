import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { payKinds } from '@tos/plugin-hr-common';
import type { Control, FieldValues } from 'react-hook-form';
import { NumberControl, SelectControl, TextControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from './profileTranslationRef';
import { useWorkingTimeModels } from './useRecord';

/** The fields of a contract version; `prefix` when they are a part of a larger form. */
export function ContractFields({ control: given, prefix = '' }: { control: unknown; prefix?: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const localName = useLocalName();
  const models = useWorkingTimeModels();
  const control = given as Control<FieldValues, unknown, FieldValues>;
  const modelOptions = (models.data?.items ?? []).map(({ id, name, nameEn }) => ({ value: id, label: localName(name, nameEn) }));
  return (
    <>
      <NumberControl
        control={control}
        name={`${prefix}weeklyMinutes`}
        label={t('field.weeklyMinutes')}
        hint={tf('needed')}
        scale={60}
        min={0}
        max={168}
        step={0.25}
      />
      <SelectControl
        control={control}
        name={`${prefix}workingTimeModelId`}
        label={t('field.workingTimeModelId')}
        none={t('none')}
        options={modelOptions}
      />
      <SelectControl
        control={control}
        name={`${prefix}payKind`}
        label={t('field.payKind')}
        none={t('none')}
        options={payKinds.map(value => ({ value, label: t(`payKind.${value}`) }))}
      />
      <TextControl control={control} name={`${prefix}costCentre`} label={t('field.costCentre')} />
      <TextControl control={control} name={`${prefix}costObject`} label={t('field.costObject')} />
      <NumberControl
        control={control}
        name={`${prefix}otherEmployerMinutesPerDay`}
        label={t('field.otherEmployerMinutesPerDay')}
        scale={60}
        min={0}
        max={24}
        step={0.25}
      />
    </>
  );
}
