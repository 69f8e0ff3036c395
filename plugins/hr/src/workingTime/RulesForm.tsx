import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  WorkingTimeRules,
  withSoundRules,
  type WorkingTimeModelDetail,
  type WorkingTimeVersion,
  type WorkingTimeVersionChange,
} from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import { hrApiRef } from '../api';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import { RecordForm } from '../profile/RecordForm';
import { RulesFields } from './RulesFields';
import { ruleValuesOf, type RuleValues } from './ruleValues';
import { useShowRule } from './useShowRule';
import { useModelChanged, useReloadModel } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

interface RulesFormProps {
  model: WorkingTimeModelDetail;
  version: WorkingTimeVersion;
  label: string;
  onClose: () => void;
}

const storedOf = (version: WorkingTimeVersion): Stored<RuleValues> => ({ version: version.version, values: ruleValuesOf(version) });

/** Changes hours by which nobody has worked before today. */
export function RulesForm({ model, version, label, onClose }: RulesFormProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const show = useShowRule();
  const api = useApi(hrApiRef);
  const changed = useModelChanged();
  const reload = useReloadModel(model.id);
  const schema = useMemo(() => withSoundRules(WorkingTimeRules, () => model.type), [model.type]);
  const { id } = version;
  const versioned = useVersionedForm<RuleValues & Record<string, unknown>, WorkingTimeVersionChange>({
    stored: storedOf(version) as Stored<RuleValues & Record<string, unknown>>,
    schema,
    save: async (changes, read) => changed(await api.updateWorkingTimeVersion({ params: { id }, body: { ...changes, version: read } })),
    reload: async () => {
      const fresh = await reload();
      return storedOf(fresh.versions.find(one => one.id === id) ?? version) as Stored<RuleValues & Record<string, unknown>>;
    },
    onSaved: onClose,
  });
  return (
    <RecordForm versioned={versioned} label={label} labelOf={name => t(`field.${name as keyof RuleValues}`)} show={show} onCancel={onClose}>
      <RulesFields form={versioned.form} type={model.type} />
    </RecordForm>
  );
}
