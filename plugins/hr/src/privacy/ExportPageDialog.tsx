import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { useRef } from 'react';
import { useObjectUrl } from '../documents/useObjectUrl';
import { privacyTranslationRef } from './privacyTranslationRef';
import styles from './privacy.module.css';

/** The readable copy, for reading and printing. The frame runs no scripts; it may only open the print dialogue. */
export function ExportPageDialog({ page, onClose }: { page: Blob; onClose: () => void }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useObjectUrl(page);
  return (
    <Dialog isOpen width="min(60rem, 96vw)" height="90vh" onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('readTitle')}</DialogHeader>
      <DialogBody>
        {address && (
          <iframe ref={frame} className={styles.page} src={address} sandbox="allow-same-origin allow-modals" title={t('readTitle')} />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={() => frame.current?.contentWindow?.print()}>
          {t('print')}
        </Button>
        <Button onPress={onClose}>{t('close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}
