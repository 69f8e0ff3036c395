import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import {
  hrDocumentAddPermission,
  hrDocumentManagePermission,
  hrDocumentReadPermission,
  hrPersonPhotoManagePermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
} from '../permissions';
import * as schema from './schemas';

/** Larger files are refused whatever the configuration says; the configured limit is checked as well. */
const LARGEST_FILE = 100 * 1024 * 1024;
const person = z.object({ id: z.uuid() });
const document = z.object({ documentId: z.uuid() });
const upload = {
  mediaTypes: ['application/octet-stream', 'application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
  maxBytes: LARGEST_FILE,
};
const manage = { permission: hrDocumentManagePermission };
const photo = { permission: hrPersonPhotoManagePermission };

/** Routes of documents and photos; part of `hrContract`. */
export const documentRoutes = {
  listDocuments: {
    method: 'get',
    path: '/persons/:id/documents',
    summary: "List a person's documents",
    access: { permission: hrDocumentReadPermission, also: [hrDocumentAddPermission, hrDocumentManagePermission] },
    params: person,
    query: schema.DocumentListQuery,
    response: schema.DocumentPage,
  },
  uploadDocument: {
    method: 'post',
    path: '/persons/:id/documents',
    summary: 'Add a document',
    description: 'The raw file is the body. Its type is recognised by content, not by name; pictures are stored without their metadata.',
    access: { permission: hrDocumentAddPermission },
    params: person,
    query: schema.DocumentUploadQuery,
    upload,
    response: schema.PersonDocument,
    status: 201,
  },
  getDocumentContent: {
    method: 'get',
    path: '/documents/:documentId/content',
    summary: 'Read the content of a document; who did is recorded',
    access: { permission: hrDocumentReadPermission, also: [hrDocumentManagePermission] },
    params: document,
    query: schema.DocumentContentQuery,
    produces: 'application/octet-stream',
  },
  updateDocument: {
    method: 'put',
    path: '/documents/:documentId',
    summary: 'Rename a document or change class and date',
    access: manage,
    params: document,
    body: schema.ChangedDocument,
    response: schema.PersonDocument,
  },
  replaceDocument: {
    method: 'put',
    path: '/documents/:documentId/content',
    summary: 'Give a document a newer content and keep the old one among the deleted',
    access: manage,
    params: document,
    query: schema.DocumentReplaceQuery,
    upload,
    response: schema.PersonDocument,
  },
  deleteDocument: {
    method: 'delete',
    path: '/documents/:documentId',
    summary: 'Delete a document; it can be restored until its retention ends',
    access: manage,
    params: document,
    query: schema.DocumentVersionQuery,
  },
  restoreDocument: {
    method: 'post',
    path: '/documents/:documentId/restore',
    summary: 'Bring a deleted document back',
    access: manage,
    params: document,
    body: schema.DocumentVersion,
    response: schema.PersonDocument,
  },
  getPersonPhoto: {
    method: 'get',
    path: '/persons/:id/photo',
    summary: "Read a person's photo, with consent or for those who manage it",
    access: { permission: hrPersonReadPermission, also: [hrPersonPrivateReadPermission, hrPersonPhotoManagePermission] },
    params: person,
    query: schema.PhotoQuery,
    produces: 'image/jpeg',
  },
  getPhotoState: {
    method: 'get',
    path: '/persons/:id/photo/state',
    summary: 'Read whether there is a photo to see, and whether it may be changed',
    access: { permission: hrPersonReadPermission, also: [hrPersonPrivateReadPermission, hrPersonPhotoManagePermission] },
    params: person,
    response: schema.PhotoState,
  },
  uploadPersonPhoto: {
    method: 'put',
    path: '/persons/:id/photo',
    summary: 'Set the photo; it is cut to a square',
    access: photo,
    params: person,
    upload,
    response: schema.PhotoState,
  },
  deletePersonPhoto: { method: 'delete', path: '/persons/:id/photo', summary: 'Remove the photo', access: photo, params: person },
} as const satisfies Record<string, RouteDefinition>;
