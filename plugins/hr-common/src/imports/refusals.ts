import { defineRefusals } from '@tos/refusals';

const WITH_CAUSE = { cause: 'text' } as const;
const STORED = { where: 'text' } as const;
const LINE = { line: 'number' } as const;

const files = defineRefusals({
  'hr.import.tooLarge': {
    kind: 'input',
    status: 413,
    text: 'The file is larger than {{megabytes}} MB. Split it, or raise hr.import.maxFileBytes.',
    params: { megabytes: 'number' },
  },
  'hr.import.oldExcel': {
    kind: 'input',
    text: 'Only CSV and XLSX can be imported; this is an old Excel file (.xls) or a protected one. Save it as .xlsx without a password, or as CSV.',
  },
  'hr.import.pdf': { kind: 'input', text: 'Only CSV and XLSX can be imported; this is a PDF.' },
  'hr.import.picture': { kind: 'input', text: 'Only CSV and XLSX can be imported; this is a picture.' },
  'hr.import.gzip': { kind: 'input', text: 'Only CSV and XLSX can be imported; this is a gzip archive. Unpack it first.' },
  'hr.import.tooManyRows': {
    kind: 'input',
    text: 'The file has more than {{rows}} rows. Split it, or raise hr.import.maxRows.',
    params: { rows: 'number' },
  },
  'hr.import.noHeader': { kind: 'input', text: 'The file has no header row.' },
  'hr.import.tooManyColumns': {
    kind: 'input',
    text: 'The file has {{columns}} columns, at most {{max}} are read.',
    params: { columns: 'number', max: 'number' },
  },
  'hr.import.quoteOpen': {
    kind: 'input',
    text: 'The CSV file cannot be read after line {{line}}: a quote is opened and never closed.',
    params: LINE,
  },
  'hr.import.rowTooLong': {
    kind: 'input',
    text: 'The CSV file cannot be read after line {{line}}: the row is longer than 4 million characters; probably a quote is opened and never closed.',
    params: LINE,
  },
  'hr.import.afterQuote': {
    kind: 'input',
    text: 'The CSV file cannot be read after line {{line}}: text stands after a closing quote.',
    params: LINE,
  },
  'hr.import.csvBroken': {
    kind: 'input',
    text: 'The CSV file cannot be read after line {{line}}: {{cause}}',
    params: { ...LINE, ...WITH_CAUSE },
  },
});

const workbooks = defineRefusals({
  'hr.import.damaged': { kind: 'input', text: 'The XLSX file is damaged or cut off: {{cause}}', params: WITH_CAUSE },
  'hr.import.brokenXml': { kind: 'input', text: 'The XLSX file holds broken XML: {{cause}}', params: WITH_CAUSE },
  'hr.import.documentType': { kind: 'input', text: 'The XLSX file declares a document type, which no spreadsheet program writes.' },
  'hr.import.partMissing': { kind: 'input', text: 'The XLSX file has no part {{name}}.', params: { name: 'text' } },
  'hr.import.tooManyParts': {
    kind: 'input',
    text: 'The XLSX file has {{parts}} parts, at most {{max}} are read.',
    params: { parts: 'number', max: 'number' },
  },
  'hr.import.password': { kind: 'input', text: 'The XLSX file is protected by a password. Save it without one.' },
  'hr.import.bomb': {
    kind: 'input',
    status: 413,
    text: 'The XLSX file unpacks to far more than its size promises (limit {{megabytes}} MB and {{times}} times). Save it as CSV and import that.',
    params: { megabytes: 'number', times: 'number' },
  },
  'hr.import.tooMuchText': { kind: 'input', text: 'The XLSX file holds too much text. Save it as CSV and import that.' },
  'hr.import.noWorkbook': { kind: 'input', text: 'The file is a ZIP archive, but not an XLSX workbook.' },
  'hr.import.noSheet': { kind: 'input', text: 'The XLSX file has no sheet.' },
  'hr.import.sheetMissing': {
    kind: 'input',
    text: 'The file has no sheet "{{name}}", only: {{sheets}}',
    params: { name: 'text', sheets: 'term' },
  },
});

const runs = defineRefusals({
  'hr.import.missing': { kind: 'missing', text: 'There is no such import; it may have been forgotten after some days.' },
  'hr.import.wrongState': { kind: 'conflict', text: 'This is not possible while the import is {{state}}.', params: { state: 'term' } },
  'hr.import.changed': { kind: 'conflict', text: 'The import was changed meanwhile. Read it again.' },
  'hr.import.notMapped': { kind: 'conflict', text: 'Say first which column holds what.' },
  'hr.import.notRead': { kind: 'conflict', text: 'The file was not read completely. Upload it again.' },
  'hr.import.otherRunning': {
    kind: 'conflict',
    text: 'The import of {{file}} is being stored. Try again when it is done.',
    params: { file: 'text' },
  },
  'hr.import.problemsOpen': {
    kind: 'conflict',
    text: '{{problems}} problems are not decided yet. Treat them, or leave the bad rows out.',
    params: { problems: 'number' },
  },
  'hr.import.manyLeave': {
    kind: 'conflict',
    text: '{{leaving}} of {{total}} records would leave, more than {{percent}} %. Is it the right file? Confirm the number {{leaving}} to go on.',
    params: { leaving: 'number', total: 'number', percent: 'number' },
  },
  'hr.import.dataChanged': {
    kind: 'conflict',
    text: 'People or units were changed since the check. Nothing was stored; check again and look at the new difference.',
  },
  'hr.import.cancelled': { kind: 'conflict', text: 'The import was cancelled; nothing was stored.' },
  'hr.import.interrupted': {
    kind: 'conflict',
    text: 'The process that worked on this import is gone. Nothing of it was stored; start it again.',
  },
  'hr.import.failed': {
    kind: 'conflict',
    text: 'Something went wrong while working on the file. Nothing was stored; the log of the server says more.',
  },
  'hr.import.keyTaken': {
    kind: 'conflict',
    text: 'Nothing was stored: a key, account name or catalog name belongs to another record already ({{where}}).',
    params: STORED,
  },
  'hr.import.spansOverlap': {
    kind: 'conflict',
    text: 'Nothing was stored: two validity spans of one record would overlap ({{where}}).',
    params: STORED,
  },
  'hr.import.recordMissing': {
    kind: 'conflict',
    text: 'Nothing was stored: a record that others point to is missing ({{where}}).',
    params: STORED,
  },
  'hr.import.valueOutside': {
    kind: 'conflict',
    text: 'Nothing was stored: a value is outside of what can be stored ({{where}}).',
    params: STORED,
  },
  'hr.import.profileMissing': { kind: 'missing', text: 'There is no such import profile.' },
  'hr.import.profileChanged': { kind: 'conflict', text: 'The profile was changed meanwhile. Read it again.' },
  'hr.import.profileTaken': { kind: 'conflict', text: 'There is already a profile named {{name}}.', params: { name: 'text' } },
});

/** What is wrong with the settings of an import. */
export const mappingRefusals = defineRefusals({
  'hr.import.treatment': {
    kind: 'input',
    text: '{{choice}} is no way to treat {{problem}}; possible are {{choices}}.',
    params: { choice: 'text', problem: 'text', choices: 'term' },
  },
  'hr.import.attachTarget': {
    kind: 'input',
    text: '{{problem}} with attach needs the key to attach to in target.',
    params: { problem: 'text' },
  },
  'hr.import.targetMissing': {
    kind: 'input',
    text: 'Rows cannot be attached to {{target}}: it is neither in the file nor in the portal.',
    params: { target: 'text' },
  },
  'hr.mapping.unknown': { kind: 'input', text: '{{field}} is not a field of {{kind}}.', params: { field: 'text', kind: 'text' } },
  'hr.mapping.twice': { kind: 'input', text: '{{field}} is mapped twice.', params: { field: 'text' } },
  'hr.mapping.source': { kind: 'input', text: '{{field}} needs either a column or a constant.', params: { field: 'text' } },
  'hr.mapping.column': {
    kind: 'input',
    text: '{{field}}: the file has no column {{column}}, only {{columns}}.',
    params: { field: 'text', column: 'number', columns: 'number' },
  },
  'hr.mapping.needed': { kind: 'input', text: '{{field}} must be mapped.', params: { field: 'text' } },
  'hr.mapping.name': { kind: 'input', text: 'lastName or fullName must be mapped.' },
});

/** Reasons to refuse around imports; those of a job at work are stored with the run. */
export const importRefusals = { ...files, ...workbooks, ...runs, ...mappingRefusals };

/** States that these reasons name. */
export const importTerms = {
  reading: 'being read',
  ready: 'ready',
  checking: 'being checked',
  checked: 'checked',
  applying: 'being stored',
  applied: 'stored',
  failed: 'failed',
  interrupted: 'interrupted',
  cancelled: 'cancelled',
};
