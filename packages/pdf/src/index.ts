export * from './drawing';
export { writeDrawing, type DrawingOptions } from './DrawingWriter';
export type { FontFiles, Weight } from './FontSet';
export { inSlices, type SliceOptions } from './inSlices';
export type * from './report';
export { writeReport } from './ReportWriter';
export { visibleText } from './visibleText';
