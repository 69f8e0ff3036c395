import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { NewWorkingTimeModel, type WorkingTimeModel, type WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { useNavigate } from 'react-router-dom';
import { hrApiRef } from '../api';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import { ProfileCard } from '../profile/ProfileCard';
import { HeadFields } from './HeadFields';
import { RulesFields } from './RulesFields';
import { ruleValuesOf, usualRules, type RuleValues } from './ruleValues';
import { useModelChanged, useModelHref } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

interface ModelValues extends RuleValues {
  name: string;
  nameEn: string;
  type: WorkingTimeModel;
  validFrom: string | null;
  validTo: string | null;
}

const EMPTY: ModelValues = { name: '', nameEn: '', type: 'fixedDays', validFrom: null, validTo: null, ...usualRules };

/** A new model, from scratch or like another one. */
export function NewModelForm({ like }: { like?: WorkingTimeModelDetail }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const toast = useApi(toastApiRef);
  const navigate = useNavigate();
  const href = useModelHref();
  const changed = useModelChanged();
  const copied = like && {
    name: t('model.copyName', { name: like.name }).slice(0, 100),
    nameEn: like.nameEn ? t('model.copyNameEn', { name: like.nameEn }).slice(0, 100) : '',
    type: like.type,
    ...ruleValuesOf({ ...like, usedOnPastDays: false }),
  };
  const created = useNewForm<ModelValues, NewWorkingTimeModel, WorkingTimeModelDetail>({
    values: { ...EMPTY, ...copied },
    schema: NewWorkingTimeModel,
    create: async body => changed(await api.createWorkingTimeModel({ body })),
    onCreated: model => {
      toast.post({ title: t('model.saved'), status: 'success', timeout: 4000 });
      navigate(href(model.id));
    },
  });
  const type = created.form.watch('type');
  return (
    <ProfileCard title={t('list.new')}>
      <NewForm created={created as never} label={t('list.new')} submitLabel={tf('save')} onCancel={() => navigate(href(like?.id))}>
        <div className={styles.stack}>
          <HeadFields control={created.form.control} />
          <RulesFields form={created.form} type={type} />
        </div>
      </NewForm>
    </ProfileCard>
  );
}
