import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { WorkingTimeModelChange, type WorkingTimeModel, type WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { RecordForm } from '../profile/RecordForm';
import { HeadFields } from './HeadFields';
import { useModelChanged, useReloadModel } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

interface HeadValues {
  name: string;
  nameEn: string;
  type: WorkingTimeModel;
  validFrom: string | null;
  validTo: string | null;
}

const storedOf = ({ version, name, nameEn, type, validFrom, validTo }: WorkingTimeModelDetail): Stored<HeadValues> => ({
  version,
  values: { name, nameEn: nameEn ?? '', type, validFrom, validTo },
});

/** Renames, closes or reopens a model. */
export function HeadForm({ model, onClose }: { model: WorkingTimeModelDetail; onClose: () => void }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  const api = useApi(hrApiRef);
  const changed = useModelChanged();
  const reload = useReloadModel(model.id);
  const versioned = useVersionedForm<HeadValues, WorkingTimeModelChange>({
    stored: storedOf(model),
    schema: WorkingTimeModelChange,
    save: async (changes, version) =>
      changed(await api.updateWorkingTimeModel({ params: { id: model.id }, body: { ...changes, version } })),
    reload: async () => storedOf(await reload()),
    onSaved: onClose,
  });
  const show = (name: string, value: unknown) => {
    if (name === 'type') return tp(`workingTime.${value as WorkingTimeModel}`);
    return name.startsWith('valid') ? date(String(value)) : String(value);
  };
  return (
    <RecordForm versioned={versioned} label={t('model.edit')} labelOf={name => t(`field.${name}`)} show={show} onCancel={onClose}>
      <HeadFields control={versioned.form.control} isTypeFixed={model.contracts > 0} />
    </RecordForm>
  );
}
