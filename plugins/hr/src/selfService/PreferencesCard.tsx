import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Switch } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { ProfileCard } from '../profile/ProfileCard';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import styles from './selfService.module.css';

/** What everybody decides alone: whether photo and birthday may be shown. */
export function PreferencesCard({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const data = record.private;
  const change = useMutation({
    mutationFn: (wanted: { photoConsent?: boolean; birthdayVisible?: boolean }) =>
      api.updateOwnPreferences({ body: { ...wanted, version: data?.version ?? 0 } }),
    onSuccess: fresh => client.setQueryData(['hr', 'me', 'record'], fresh),
    onError: () => client.invalidateQueries({ queryKey: ['hr', 'me', 'record'] }),
  });
  return (
    <ProfileCard title={t('preferences.title')}>
      <div className={styles.switches}>
        <Switch
          label={t('preferences.photo')}
          isSelected={data?.photoConsent ?? false}
          isDisabled={change.isPending}
          onChange={photoConsent => change.mutate({ photoConsent })}
        />
        <Switch
          label={t('preferences.birthday')}
          isSelected={data?.birthdayVisible ?? false}
          isDisabled={change.isPending}
          onChange={birthdayVisible => change.mutate({ birthdayVisible })}
        />
      </div>
      {change.isError && <ErrorPanel error={change.error} />}
    </ProfileCard>
  );
}
