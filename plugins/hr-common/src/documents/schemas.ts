import { z } from 'zod';
import { isoDate, pageQuery, plainText, queryFlag, searchText } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { documentClasses, photoSizes } from './documentClasses';

export const documentSorts = ['name', '-name', 'date', '-date', 'class', '-class'] as const;

/** Filters of a person's documents. */
export const DocumentListQuery = z.object({
  ...pageQuery,
  q: searchText.optional().describe('Part of the name'),
  documentClass: z.enum(documentClasses).optional(),
  sort: z.enum(documentSorts).default('-date'),
  deleted: queryFlag.default(false).describe('Deleted ones that are still kept instead; only for those who manage documents'),
});
export type DocumentListQuery = z.output<typeof DocumentListQuery>;

/** A document of the personnel file, without its content. */
export const PersonDocument = z
  .object({
    id: z.uuid(),
    documentClass: z.enum(documentClasses),
    /** Characters that nobody sees appear as markers such as `[U+202E]`. */
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    /** Date of the document; of a sick note the end of the case. */
    documentDate: isoDate,
    /** Last day on which it is kept; null until the period starts. */
    keptUntil: isoDate.nullable(),
    uploadedAt: z.string(),
    uploadedBy: z.string(),
    deletedAt: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'HrDocument' });
export type PersonDocument = z.infer<typeof PersonDocument>;

/** A page of documents and what the reader may do with them. */
export const DocumentPage = z
  .object({
    items: z.array(PersonDocument),
    totalItems: z.number().int(),
    hasMore: z.boolean(),
    /** Classes in which the reader may add documents, with the largest file in bytes. */
    mayAdd: z.array(z.object({ documentClass: z.enum(documentClasses), maxBytes: z.number().int() })),
    mayManage: z.boolean(),
  })
  .meta({ id: 'HrDocumentPage' });
export type DocumentPage = z.infer<typeof DocumentPage>;

const documentDate = isoDate.refine(
  date => date >= '1950-01-01' && date < '2200-01-01',
  fieldProblem('hr.field.dayRange', { from: '1950', to: '2199' }),
);
const fileName = plainText(255).min(1, 'a name is needed');

/** What comes with an uploaded document. */
export const DocumentUploadQuery = z.object({
  documentClass: z.enum(documentClasses),
  name: fileName.describe('Name of the file; its ending does not matter'),
  documentDate: documentDate.optional().describe('Default: today'),
});
export type DocumentUploadQuery = z.output<typeof DocumentUploadQuery>;

/** A newer content of a document; the old one stays among the deleted ones as long as its class says. */
export const DocumentReplaceQuery = z.object({ name: fileName, version: z.coerce.number().int().min(1) });

/** What can be changed of a document. */
export const ChangedDocument = z
  .object({ version: z.number().int(), name: fileName, documentClass: z.enum(documentClasses), documentDate })
  .meta({ id: 'HrChangedDocument' });
export type ChangedDocument = z.output<typeof ChangedDocument>;

export const DocumentVersion = z.object({ version: z.number().int() }).meta({ id: 'HrDocumentVersion' });
export const DocumentVersionQuery = z.object({ version: z.coerce.number().int().min(1) });

/** How a document is opened: as a file, or shown in the page. Both are recorded. */
export const DocumentContentQuery = z.object({ purpose: z.enum(['download', 'preview']).default('download') });

/** A person's photo as far as the reader may know. */
export const PhotoState = z
  .object({
    /** There is a photo that the reader may see. */
    hasPhoto: z.boolean(),
    /** Colleagues see the photo; only the person says so, with `updateOwnPreferences`. */
    consent: z.boolean(),
    /** Version that a change of the consent (`updateOwnPreferences`) names; 0 for everybody else. */
    preferencesVersion: z.number().int(),
    mayManage: z.boolean(),
    mayConsent: z.boolean(),
  })
  .meta({ id: 'HrPhotoState' });
export type PhotoState = z.infer<typeof PhotoState>;

/** Which picture: one of the sizes in which a photo is kept. */
export const PhotoQuery = z.object({
  size: z.enum(photoSizes.map(String) as [`${(typeof photoSizes)[number]}`]).default('128' as never),
  version: z.coerce.number().int().min(1).optional().describe('As `photo` of a person says; makes a new address for a new photo'),
});
