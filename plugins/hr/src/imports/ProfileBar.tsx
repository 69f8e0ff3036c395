import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportRun, ImportSuggestion, MappingEntry } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { useState } from 'react';
import { hrApiRef } from '../api';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import styles from './imports.module.css';

interface ProfileBarProps {
  run: ImportRun;
  mapping: MappingEntry[];
  treatments: ImportRun['treatments'];
  profile: ImportSuggestion['profile'];
}

/** Keeps the assignment under a name; the next file with the same headers starts with it. */
export function ProfileBar({ run, mapping, treatments, profile }: ProfileBarProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  const api = useApi(hrApiRef);
  const toast = useApi(toastApiRef);
  const client = useQueryClient();
  const [name, setName] = useState(profile?.name ?? '');
  const save = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), headers: run.columns, mapping, treatments };
      const known = (await api.listImportProfiles()).items.find(other => other.kind === run.kind && other.name === body.name);
      return known
        ? api.updateImportProfile({ params: { profileId: known.id }, body: { ...body, version: known.version } })
        : api.createImportProfile({ body: { ...body, kind: run.kind } });
    },
    onSuccess: saved => {
      toast.post({ title: t('imports.profileSaved', { name: saved.name }), status: 'success', timeout: 4000 });
      void client.invalidateQueries({ queryKey: ['hr', 'import', run.id, 'suggestion'] });
    },
  });
  return (
    <>
      <div className={styles.profile}>
        <TextField
          aria-label={t('imports.profileName')}
          placeholder={t('imports.profileName')}
          value={name}
          onChange={setName}
          maxLength={100}
        />
        <Button variant="secondary" onPress={() => save.mutate()} isDisabled={!name.trim() || save.isPending}>
          {t('imports.saveProfile')}
        </Button>
      </div>
      {save.isError && <ErrorPanel error={save.error} />}
    </>
  );
}
