import { refuse } from '../../refuse';
import type { GuardedZip } from './GuardedZip';
import { parseWholeXml } from './parseXml';

/** Shared strings are held in memory; a file with more text than this must come as CSV. */
const MAX_SHARED_CHARACTERS = 60_000_000;

/** What is needed to read a sheet. */
export interface Workbook {
  sheets: { name: string; path: string }[];
  strings: string[];
  /** By style index: whether numbers of that style are dates. */
  dateStyles: boolean[];
  /** Days count from 1904 as in files of old Macintosh versions. */
  from1904: boolean;
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a date: it has a day, month or year outside of quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dy]/i.test(bare) || /m/i.test(bare.replace(/h+[^a-z]*m+|m+[^a-z]*s+/gi, ''));
}

async function readSheets(zip: GuardedZip) {
  const targets = new Map<string, string>();
  await parseWholeXml(await zip.stream('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: Workbook['sheets'] = [];
  let from1904 = false;
  await parseWholeXml(await zip.stream('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904);
      if (name !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '');
      if (path) sheets.push({ name: attributes.name, path });
    },
  });
  return { sheets, from1904 };
}

async function readStrings(zip: GuardedZip): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let total = 0;
  let inText = false;
  let phonetic = false;
  await parseWholeXml(await zip.stream('xl/sharedStrings.xml'), {
    open: name => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text: text => {
      if (!inText) return;
      total += text.length;
      if (total > MAX_SHARED_CHARACTERS) throw refuse('hr.import.tooMuchText');
      current += text;
    },
    close: name => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

async function readDateStyles(zip: GuardedZip): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!zip.has('xl/styles.xml')) return styles;
  const custom = new Map<number, boolean>();
  let inCells = false;
  await parseWholeXml(await zip.stream('xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') custom.set(Number(numFmtId), isDateFormat(formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(custom.get(Number(numFmtId)) ?? BUILT_IN_DATES.has(Number(numFmtId)));
    },
    close: name => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Reads everything of a workbook but its cells. */
export async function readWorkbook(zip: GuardedZip): Promise<Workbook> {
  if (!zip.has('xl/workbook.xml')) throw refuse('hr.import.noWorkbook');
  const { sheets, from1904 } = await readSheets(zip);
  if (!sheets.length) throw refuse('hr.import.noSheet');
  return { sheets, from1904, strings: await readStrings(zip), dateStyles: await readDateStyles(zip) };
}
