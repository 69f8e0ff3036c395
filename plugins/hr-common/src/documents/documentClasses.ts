/** Kinds of documents in the personnel file; each has its own retention and readers. */
export const documentClasses = ['contract', 'certificate', 'sickNote', 'reference', 'payroll', 'application', 'other'] as const;
export type DocumentClass = (typeof documentClasses)[number];

/** Sizes in which a photo is kept, in pixels of its side. */
export const photoSizes = [64, 128, 512] as const;
export type PhotoSize = (typeof photoSizes)[number];
