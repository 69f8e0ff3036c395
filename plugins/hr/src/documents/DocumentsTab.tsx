import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonDocument } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, listStyles, LoadingState, Pager, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import type { HrProfileTabProps } from '../profile/profileTabDataRef';
import { DeleteDialog } from './DeleteDialog';
import { DocumentDialog } from './DocumentDialog';
import { DocumentFilterBar } from './DocumentFilterBar';
import { DocumentRow, type DocumentAction } from './DocumentRow';
import { documentsTranslationRef } from './documentsTranslationRef';
import { PreviewDialog } from './PreviewDialog';
import { UploadPanel } from './UploadPanel';
import { useDocumentFilters, type DocumentFilters } from './useDocumentFilters';
import { DOCUMENTS_PER_PAGE, useDocumentActions, useDocuments } from './useDocuments';
import styles from './documents.module.css';

function emptyText({ q, documentClass, deleted }: DocumentFilters) {
  if (q || documentClass) return 'emptyFiltered' as const;
  return deleted ? ('emptyDeleted' as const) : ('emptyOwn' as const);
}

/** The personnel file of a person, as far as the viewer may read it. */
export function DocumentsTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const { number } = useFormat();
  const [filters, change] = useDocumentFilters();
  const documents = useDocuments(person.id, filters);
  const { download, restore } = useDocumentActions(person.id);
  const [open, setOpen] = useState<{ action: DocumentAction; document: PersonDocument }>();

  const act = (action: DocumentAction, document: PersonDocument) => {
    if (action === 'download') download.mutate(document);
    else if (action === 'restore') restore.mutate(document);
    else setOpen({ action, document });
  };
  const close = () => setOpen(undefined);
  if (documents.isPending) return <LoadingState lines={6} />;
  if (documents.isError) return <ErrorPanel error={documents.error} onRetry={() => documents.refetch()} />;
  const { items, totalItems, mayAdd, mayManage } = documents.data;
  const failed = download.error ?? restore.error;
  return (
    <>
      {mayAdd.length > 0 && <UploadPanel personId={person.id} mayAdd={mayAdd} />}
      <DocumentFilterBar filters={filters} onChange={change} mayManage={mayManage} />
      <p role="status" className={listStyles.count}>
        {t('count', { count: totalItems, formatted: number(totalItems) })}
      </p>
      {failed && <ErrorPanel error={failed} />}
      {items.length === 0 && <EmptyState title={t('empty')} description={t(emptyText(filters))} />}
      <ul className={styles.list}>
        {items.map(document => (
          <DocumentRow key={document.id} document={document} mayManage={mayManage} onAction={act} />
        ))}
      </ul>
      <Pager page={filters.page} total={totalItems} pageSize={DOCUMENTS_PER_PAGE} onChange={page => change({ page })} />
      {open?.action === 'preview' && <PreviewDialog personId={person.id} document={open.document} onClose={close} />}
      {open?.action === 'edit' && <DocumentDialog personId={person.id} document={open.document} onClose={close} />}
      {open?.action === 'delete' && <DeleteDialog personId={person.id} document={open.document} onClose={close} />}
    </>
  );
}
