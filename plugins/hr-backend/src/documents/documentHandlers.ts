import type { HrHandlers } from '../HrHandlers';
import type { FileStore } from '../files/FileStore';
import { sendFile } from '../files/sendFile';
import type { AccessReader } from '../permissions/Access';
import type { DocumentService } from './DocumentService';

type Handled =
  'listDocuments' | 'uploadDocument' | 'getDocumentContent' | 'updateDocument' | 'replaceDocument' | 'deleteDocument' | 'restoreDocument';

/** Routes of documents. */
export function createDocumentHandlers(documents: DocumentService, files: FileStore, access: AccessReader): Pick<HrHandlers, Handled> {
  return {
    listDocuments: ({ params, query, decisions, credentials, req }) =>
      documents.list(params.id, query, access.documents(decisions), { credentials, req }),
    uploadDocument: ({ params, query, decisions, credentials, req }) =>
      documents.upload(params.id, query, access.documents(decisions), { credentials, req }),
    async getDocumentContent({ params, query, decisions, credentials, req, res }) {
      const document = await documents.open(params.documentId, query.purpose, access.documents(decisions), { credentials, req });
      await sendFile(res, { files, file: { ...document, id: document.fileId }, name: document.name });
    },
    updateDocument: ({ params, body, decisions, credentials, req }) =>
      documents.update(params.documentId, body, access.documents(decisions), { credentials, req }),
    replaceDocument: ({ params, query, decisions, credentials, req }) => {
      const change = { id: params.documentId, version: query.version, access: access.documents(decisions), caller: { credentials, req } };
      return documents.replace(change, query.name);
    },
    deleteDocument: ({ params, query, decisions, credentials, req }) =>
      documents.delete(params.documentId, query.version, access.documents(decisions), { credentials, req }),
    restoreDocument: ({ params, body, decisions, credentials, req }) =>
      documents.restore(params.documentId, body.version, access.documents(decisions), { credentials, req }),
  };
}
