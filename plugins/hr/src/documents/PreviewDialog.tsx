import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { hrApiRef } from '../api';
import type { DocumentDialogProps } from './DeleteDialog';
import { documentsTranslationRef } from './documentsTranslationRef';
import { saveAs } from './useDocuments';
import { useObjectUrl } from './useObjectUrl';
import styles from './documents.module.css';

/**
 * Shows a picture, or a PDF in the browser's own viewer. That viewer does not start in a sandboxed frame; the content cannot be a
 * web page, because its type was recognised when it was stored and is set here anew.
 */
export function PreviewDialog({ document, onClose }: DocumentDialogProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const api = useApi(hrApiRef);
  const isPdf = document.mediaType === 'application/pdf';
  const content = useQuery({
    queryKey: ['hr', 'document-content', document.id, document.version],
    queryFn: async ({ signal }) => {
      const answer = await api.getDocumentContent({ params: { documentId: document.id }, query: { purpose: 'preview' } }, { signal });
      return new Blob([await answer.arrayBuffer()], { type: isPdf ? 'application/pdf' : document.mediaType });
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  const address = useObjectUrl(content.data);
  return (
    <Dialog isOpen width="min(60rem, 96vw)" height="90vh" onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{document.name}</DialogHeader>
      <DialogBody>
        {content.isPending && <LoadingState lines={6} />}
        {content.isError && <ErrorPanel error={content.error} onRetry={() => content.refetch()} />}
        {address && isPdf && <iframe className={styles.pdf} src={address} title={document.name} />}
        {address && !isPdf && <img className={styles.image} src={address} alt={document.name} />}
      </DialogBody>
      <DialogFooter>
        {content.data && (
          <Button variant="secondary" onPress={() => saveAs(content.data, document.name)}>
            {t('downloadShort')}
          </Button>
        )}
        <Button onPress={onClose}>{t('close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}
