import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Select } from '@backstage/ui';
import { hrWorkingTimeModelReadPermission } from '@tos/plugin-hr-common';
import { useLocalName } from '../lib/useLocalName';
import { useWorkingTimeModels } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

interface ModelFilterProps {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Narrows a list of people to those of one model, for those who may see models. */
export function ModelFilter({ value, onChange }: ModelFilterProps) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const localName = useLocalName();
  const { allowed } = usePermission({ permission: hrWorkingTimeModelReadPermission });
  const models = useWorkingTimeModels({ enabled: allowed });
  if (!allowed) return null;
  const options = (models.data?.items ?? []).map(({ id, name, nameEn }) => ({ value: id, label: localName(name, nameEn) }));
  return (
    <Select
      label={t('filter.model')}
      options={[{ value: '', label: t('filter.allModels') }, ...options]}
      selectedKey={value ?? ''}
      onSelectionChange={key => onChange(key ? String(key) : undefined)}
    />
  );
}
