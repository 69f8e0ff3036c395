import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import type { PhotoState } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { useRef, useState } from 'react';
import { documentsTranslationRef } from './documentsTranslationRef';
import { PhotoCrop, type CropHandle } from './PhotoCrop';
import { usePhoto, usePhotoActions } from './usePhoto';
import styles from './documents.module.css';

interface PhotoDialogProps {
  personId: string;
  state: PhotoState;
  onClose: () => void;
}

/** Chooses and cuts a photo; the person also says whether colleagues see it. */
export function PhotoDialog({ personId, state, onClose }: PhotoDialogProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const { save, remove, consent } = usePhotoActions(personId);
  const current = usePhoto(personId, '512');
  const [file, setFile] = useState<File>();
  const input = useRef<HTMLInputElement>(null);
  const crop = useRef<CropHandle>(null);
  const isBusy = save.isPending || remove.isPending || consent.isPending;
  const failed = save.error ?? remove.error ?? consent.error;
  const store = async () => {
    const picture = await crop.current?.cut();
    if (picture) save.mutate(picture, { onSuccess: () => setFile(undefined) });
  };
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('photo')}</DialogHeader>
      <DialogBody>
        <div className={styles.photo}>
          {file ? <PhotoCrop ref={crop} file={file} /> : current && <img src={current} alt={t('photo')} width={256} height={256} />}
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,image/webp"
            data-testid="photo-file"
            onChange={event => setFile(event.target.files?.[0])}
          />
          <Button variant="secondary" isDisabled={isBusy} onPress={() => input.current?.click()}>
            {t('photoChoose')}
          </Button>
          {state.mayConsent ? (
            <Checkbox
              isSelected={state.consent}
              isDisabled={isBusy}
              onChange={photoConsent => consent.mutate({ photoConsent, version: state.preferencesVersion })}
            >
              {t('photoConsent')}
            </Checkbox>
          ) : (
            <p className={styles.hint}>{t(state.consent ? 'photoShown' : 'photoNoConsent')}</p>
          )}
        </div>
        {failed && <ErrorPanel error={failed} />}
      </DialogBody>
      <DialogFooter>
        {file && (
          <Button isDisabled={isBusy} onPress={store}>
            {t('photoSave')}
          </Button>
        )}
        {state.hasPhoto && !file && (
          <Button variant="secondary" isDisabled={isBusy} onPress={() => remove.mutate()}>
            {t('photoRemove')}
          </Button>
        )}
        <Button variant="secondary" onPress={onClose}>
          {t('close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
