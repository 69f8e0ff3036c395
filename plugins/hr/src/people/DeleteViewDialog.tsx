import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import type { PersonView } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { peopleTranslationRef } from './peopleTranslationRef';
import type { useViews } from './useViews';

interface DeleteViewDialogProps {
  view: PersonView;
  remove: ReturnType<typeof useViews>['remove'];
  onClose: () => void;
}

/** Asks before a view is gone. */
export function DeleteViewDialog({ view, remove, onClose }: DeleteViewDialogProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('deleteView', { name: view.name })}</DialogHeader>
      <DialogBody>
        <p>{t('deleteViewQuestion', { name: view.name })}</p>
        {remove.isError && <ErrorPanel error={remove.error} />}
      </DialogBody>
      <DialogFooter>
        <Button destructive isPending={remove.isPending} onPress={() => remove.mutate(view.id, { onSuccess: onClose })}>
          {t('delete')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
