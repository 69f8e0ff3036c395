import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { useMutation } from '@tanstack/react-query';
import type { WorkingTimeVersion } from '@tos/plugin-hr-common';
import { ErrorPanel, useFormat } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { useModelChanged } from './useWorkingTime';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

/** Asks before planned hours are removed. */
export function VersionRemovalDialog({ version, onClose }: { version: WorkingTimeVersion; onClose: () => void }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const { date } = useFormat();
  const api = useApi(hrApiRef);
  const changed = useModelChanged();
  const remove = useMutation({
    mutationFn: () => api.removeWorkingTimeVersion({ params: { id: version.id }, body: { version: version.version } }),
    onSuccess: model => {
      changed(model);
      onClose();
    },
  });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('versions.remove', { date: date(version.validFrom) })}</DialogHeader>
      <DialogBody>
        <p>{t('versions.removeText', { date: date(version.validFrom) })}</p>
        {remove.isError && <ErrorPanel error={remove.error} />}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {tf('cancel')}
        </Button>
        <Button destructive isPending={remove.isPending} onPress={() => remove.mutate()}>
          {t('versions.removeButton')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
