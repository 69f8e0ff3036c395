import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { NewWorkingTimeVersion, withSoundRules, type WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import { hrApiRef } from '../api';
import { DateControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import { RulesFields } from './RulesFields';
import { ruleValuesOf, type RuleValues } from './ruleValues';
import { useModelChanged } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** Other hours from a day on; they begin as those of the last version are. */
export function NewRulesForm({ model, onClose }: { model: WorkingTimeModelDetail; onClose: () => void }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useModelChanged();
  const schema = useMemo(() => withSoundRules(NewWorkingTimeVersion, () => model.type), [model.type]);
  const created = useNewForm<RuleValues & { validFrom: string | null }, NewWorkingTimeVersion, WorkingTimeModelDetail>({
    values: { validFrom: null, ...ruleValuesOf(model.versions[model.versions.length - 1]) },
    schema,
    create: async body => changed(await api.addWorkingTimeVersion({ params: { id: model.id }, body })),
    onCreated: onClose,
  });
  return (
    <NewForm created={created as never} label={t('model.newRules')} submitLabel={tf('save')} onCancel={onClose}>
      <div className={styles.stack}>
        <p>{t('versions.note')}</p>
        <DateControl control={created.form.control} name="validFrom" label={t('field.rulesFrom')} hint={tf('needed')} />
        <RulesFields form={created.form} type={model.type} />
      </div>
    </NewForm>
  );
}
