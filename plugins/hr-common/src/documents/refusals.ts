import { defineRefusals } from '@tos/refusals';

/** Reasons to refuse a file, whatever it is for. */
const files = defineRefusals({
  'hr.file.gone': { kind: 'missing', text: 'The file is no longer there.' },
  'hr.file.empty': { kind: 'input', text: 'The file is empty.' },
  'hr.file.tooLarge': {
    kind: 'input',
    status: 413,
    text: 'The file is larger than {{megabytes}} MB. Make it smaller and send it again.',
    params: { megabytes: 'number' },
  },
  'hr.file.encoded': { kind: 'input', status: 415, text: 'Send the file as it is, without Content-Encoding.' },
  'hr.file.cutOff': { kind: 'input', text: 'The upload was cut off. Send the file again.' },
  'hr.file.pdfWithoutEnd': {
    kind: 'input',
    text: 'The PDF has no end: it was cut off or is damaged. Save it again and send the new file.',
  },
  'hr.file.damagedPicture': { kind: 'input', text: 'The picture is damaged. Open it, save it again and send the new file.' },
  'hr.file.tooManyPixels': {
    kind: 'input',
    text: 'The picture has {{width}} × {{height}} pixels; {{millions}} million are accepted. Make it smaller and send it again.',
    params: { width: 'number', height: 'number', millions: 'number' },
  },
  'hr.file.moving': { kind: 'input', text: 'Moving pictures are not accepted. Send a still one.' },
  'hr.file.heic': {
    kind: 'input',
    text: 'Photos in the format HEIC or AVIF cannot be shown everywhere. Save the photo as JPEG and send it again.',
  },
  'hr.file.gif': { kind: 'input', text: 'GIF is not accepted. Save the picture as PNG or JPEG and send it again.' },
  'hr.file.archive': {
    kind: 'input',
    text: 'Office documents and archives are not accepted. Save the document as PDF and send it again.',
  },
  'hr.file.office': { kind: 'input', text: 'Office documents are not accepted. Save the document as PDF and send it again.' },
  'hr.file.webPage': { kind: 'input', text: 'Web pages and SVG are not accepted. Save them as PDF or PNG.' },
  'hr.file.program': { kind: 'input', text: 'Programs are not accepted.' },
  'hr.file.otherContent': {
    kind: 'input',
    text: 'The content is neither a PDF nor a picture (JPEG, PNG, WebP). What counts is the content, not the name of the file.',
  },
});

const documents = defineRefusals({
  'hr.document.missing': { kind: 'missing', text: 'There is no such document, or you may not do this with it.' },
  'hr.document.personMissing': { kind: 'missing', text: 'There is no such person, or you may not see their documents.' },
  'hr.document.notAddable': { kind: 'missing', text: 'There is no such person, or you may not add documents of this class to them.' },
  'hr.document.deleted': { kind: 'conflict', text: 'The document is deleted already.' },
  'hr.document.notDeleted': { kind: 'conflict', text: 'The document is not deleted.' },
  'hr.document.changedBy': {
    kind: 'conflict',
    text: '{{by}} has changed the document meanwhile. Read it again and repeat your change.',
    params: { by: 'person' },
  },
  'hr.document.noRoom': {
    kind: 'input',
    status: 413,
    text: 'The documents of the person would be larger than {{megabytes}} MB together.',
    params: { megabytes: 'number' },
  },
  'hr.photo.none': { kind: 'missing', text: 'There is no photo.' },
  'hr.photo.pdf': { kind: 'input', text: 'A PDF is no photo. Send a picture (JPEG, PNG, WebP).' },
});

/** Reasons to refuse files, documents and photos. */
export const documentRefusals = { ...files, ...documents };
