import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader, Select, TextField } from '@backstage/ui';
import { documentClasses, type DocumentClass } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { useId, useRef, useState } from 'react';
import type { DocumentDialogProps } from './DeleteDialog';
import { documentsTranslationRef } from './documentsTranslationRef';
import { useDocumentActions } from './useDocuments';
import styles from './documents.module.css';

/** Changes name, class and date of a document, or gives it a newer content. */
export function DocumentDialog({ personId, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const { change, replace } = useDocumentActions(personId);
  const [draft, setDraft] = useState(document);
  const input = useRef<HTMLInputElement>(null);
  const dateId = useId();
  const isBusy = change.isPending || replace.isPending;
  const failed = change.error ?? replace.error;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('editTitle')}</DialogHeader>
      <DialogBody>
        <div className={styles.form}>
          <TextField label={t('name')} value={draft.name} maxLength={150} onChange={name => setDraft({ ...draft, name })} />
          <Select
            label={t('documentClass')}
            options={documentClasses.map(value => ({ value, label: t(`class.${value}`) }))}
            selectedKey={draft.documentClass}
            onSelectionChange={key => setDraft({ ...draft, documentClass: key as DocumentClass })}
          />
          <label className={styles.date} htmlFor={dateId}>
            {t(draft.documentClass === 'sickNote' ? 'dateOfCase' : 'date')}
            <input
              id={dateId}
              type="date"
              required
              value={draft.documentDate}
              onChange={event => setDraft({ ...draft, documentDate: event.target.value })}
            />
          </label>
          <input
            ref={input}
            type="file"
            hidden
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            data-testid="replace-file"
            onChange={event => {
              const file = event.target.files?.[0];
              if (file) replace.mutate({ document, file }, { onSuccess: onClose });
            }}
          />
          <Button variant="secondary" isDisabled={isBusy} onPress={() => input.current?.click()}>
            {t('replace')}
          </Button>
          <p className={styles.hint}>{t('replaceHint')}</p>
        </div>
        {failed && <ErrorPanel error={failed} />}
      </DialogBody>
      <DialogFooter>
        <Button
          isDisabled={isBusy || !draft.name.trim() || !draft.documentDate}
          onPress={() => change.mutate(draft, { onSuccess: onClose })}
        >
          {t('save')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
