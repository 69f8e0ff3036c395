import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { averageWeekMinutes, payKinds } from '@tos/plugin-hr-common';
import { useWatch, type Control, type FieldValues } from 'react-hook-form';
import { placeInTime, today } from '../lib/days';
import { NumberControl, SelectControl, TextControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { useLocalName } from '../lib/useLocalName';
import { useHours } from '../workingTime/useHours';
import { useWorkingTimeModels } from '../workingTime/useWorkingTime';
import { workingTimeTranslationRef } from '../workingTime/workingTimeTranslationRef';
import { profileTranslationRef } from './profileTranslationRef';

/** The fields of a contract version; `prefix` when they are a part of a larger form. */
export function ContractFields({ control: given, prefix = '' }: { control: unknown; prefix?: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const control = given as Control<FieldValues, unknown, FieldValues>;
  const { options, comparison } = useModelChoice(control, prefix);
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
        description={comparison}
        none={t('none')}
        options={options}
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

/** Models that a contract may take up, and how the chosen one's hours compare with those of the contract. */
function useModelChoice(control: Control<FieldValues, unknown, FieldValues>, prefix: string) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const localName = useLocalName();
  const hours = useHours();
  const models = useWorkingTimeModels();
  const [chosen, minutes] = useWatch({ control, name: [`${prefix}workingTimeModelId`, `${prefix}weeklyMinutes`] });
  const known = models.data?.items ?? [];
  const model = known.find(({ id }) => id === chosen);
  const average = model && averageWeekMinutes(model.days);
  const key = average === minutes ? 'contract.fits' : 'contract.differs';
  return {
    options: known
      .filter(one => one.id === chosen || placeInTime(one, today()) !== 'past')
      .map(({ id, name, nameEn }) => ({ value: id, label: localName(name, nameEn) })),
    comparison: average === undefined || average === 0 ? undefined : t(key, { hours: hours(average) }),
  };
}
