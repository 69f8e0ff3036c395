import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { checklistsTranslationRef } from './checklistsTranslationRef';

interface NoteDialogProps {
  isRequired: boolean;
  isBusy: boolean;
  onConfirm: (note: string) => void;
  onClose: () => void;
}

/** Asks why an item does not apply. */
export function NoteDialog({ isRequired, isBusy, onConfirm, onClose }: NoteDialogProps) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const [note, setNote] = useState('');
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('dialog.title')}</DialogHeader>
      <DialogBody>
        <TextAreaField
          label={t('dialog.note')}
          description={isRequired ? t('dialog.required') : undefined}
          value={note}
          onChange={setNote}
          maxLength={1000}
          isRequired={isRequired}
        />
      </DialogBody>
      <DialogFooter>
        <Button onPress={() => onConfirm(note)} isDisabled={isBusy || (isRequired && !note.trim())}>
          {t('dialog.confirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('dialog.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
