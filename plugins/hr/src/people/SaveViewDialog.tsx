import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader, TextField } from '@backstage/ui';
import { ErrorPanel } from '@tos/shell-react';
import { useState } from 'react';
import type { PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';
import type { PeopleFilters } from './usePeopleFilters';
import type { useViews } from './useViews';

interface SaveViewDialogProps {
  names: string[];
  save: ReturnType<typeof useViews>['save'];
  values: { filters: PeopleFilters; columns: PeopleColumn[] };
  onClose: () => void;
}

/** Asks for the name of a view; a name that is taken replaces that view. */
export function SaveViewDialog({ names, save, values, onClose }: SaveViewDialogProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [name, setName] = useState('');
  const tidy = name.trim();
  const store = () =>
    save.mutate(
      { name: tidy, ...values },
      {
        onSuccess: () => {
          toastApi.post({ title: t('viewSaved', { name: tidy }), status: 'success', timeout: 4_000 });
          onClose();
        },
      },
    );
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('saveView')}</DialogHeader>
      <DialogBody>
        <TextField
          label={t('viewName')}
          value={name}
          onChange={setName}
          maxLength={100}
          description={names.includes(tidy) ? t('viewTaken') : undefined}
          onKeyDown={event => event.key === 'Enter' && tidy && store()}
        />
        {save.isError && <ErrorPanel error={save.error} />}
      </DialogBody>
      <DialogFooter>
        <Button isDisabled={!tidy} isPending={save.isPending} onPress={store}>
          {t('save')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
