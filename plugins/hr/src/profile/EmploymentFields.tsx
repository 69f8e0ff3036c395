import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CheckboxGroup, Checkbox } from '@backstage/ui';
import { employmentKinds, exitReasons, federalStates, healthInsurances, municipalityFlags } from '@tos/plugin-hr-common';
import { useController, type Control, type FieldValues } from 'react-hook-form';
import { DateControl, SelectControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { peopleTranslationRef } from '../people/peopleTranslationRef';
import { profileTranslationRef } from './profileTranslationRef';

function MunicipalityControl({ control, name }: { control: Control<FieldValues, unknown, FieldValues>; name: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { field } = useController({ control, name });
  return (
    <CheckboxGroup label={t('field.municipalityFlags')} value={field.value ?? []} onChange={field.onChange}>
      {municipalityFlags.map(flag => (
        <Checkbox key={flag} value={flag}>
          {t(`municipality.${flag}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** The fields of an employment; `prefix` when they are a part of a larger form. */
export function EmploymentFields({ control: given, prefix = '' }: { control: unknown; prefix?: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const control = given as Control<FieldValues, unknown, FieldValues>;
  return (
    <>
      <SelectControl
        control={control}
        name={`${prefix}kind`}
        label={t('field.kind')}
        options={employmentKinds.map(value => ({ value, label: tp(`kind.${value}`) }))}
      />
      <DateControl control={control} name={`${prefix}entryDate`} label={t('field.entryDate')} hint={tf('needed')} />
      <DateControl control={control} name={`${prefix}exitDate`} label={t('field.exitDate')} />
      <SelectControl
        control={control}
        name={`${prefix}exitReason`}
        label={t('field.exitReason')}
        none={t('none')}
        options={exitReasons.map(value => ({ value, label: t(`exitReason.${value}`) }))}
      />
      <SelectControl
        control={control}
        name={`${prefix}federalState`}
        label={t('field.federalState')}
        none={t('none')}
        options={federalStates.map(value => ({ value, label: t(`state.${value}`) }))}
      />
      <SelectControl
        control={control}
        name={`${prefix}healthInsurance`}
        label={t('field.healthInsurance')}
        none={t('none')}
        options={healthInsurances.map(value => ({ value, label: t(`healthInsurance.${value}`) }))}
      />
      <MunicipalityControl control={control} name={`${prefix}municipalityFlags`} />
    </>
  );
}
