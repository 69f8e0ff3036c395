export { readPdf, type ReadPdf } from './testing/readPdf';
