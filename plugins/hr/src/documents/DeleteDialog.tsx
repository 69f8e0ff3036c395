import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import type { PersonDocument } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { documentsTranslationRef } from './documentsTranslationRef';
import { useDocumentActions } from './useDocuments';

/** What the dialogs of a document receive. */
export interface DocumentDialogProps {
  personId: string;
  document: PersonDocument;
  onClose: () => void;
}

/** Asks once more before a document is hidden. */
export function DeleteDialog({ personId, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const { remove } = useDocumentActions(personId);
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('deleteTitle')}</DialogHeader>
      <DialogBody>
        <p>{t('deleteText', { name: document.name })}</p>
        {remove.isError && <ErrorPanel error={remove.error} />}
      </DialogBody>
      <DialogFooter>
        <Button destructive isDisabled={remove.isPending} onPress={() => remove.mutate(document, { onSuccess: onClose })}>
          {t('deleteNow')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
