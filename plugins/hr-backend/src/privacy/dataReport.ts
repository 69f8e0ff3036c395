import type { PdfLanguage, Report, ReportBlock } from '@tos/pdf';
import { DateTime } from 'luxon';
import { labelOf } from './labels';

/** Whose report it is. */
interface Reader {
  language: PdfLanguage;
  /** Zone in which instants are shown. */
  timeZone: string;
  /** How much of a long list is shown; all of it unless told. */
  atMost?: number;
}

/** A part of the report: what one plugin stores. */
export interface ReportPart {
  title: string;
  data: Record<string, unknown>;
  files: string[];
}

const TEXTS = {
  de: {
    title: 'Auskunft über gespeicherte Daten',
    law: 'Art. 15 und 20 DSGVO',
    made: 'Stand',
    files: 'Dateien im Archiv',
    nothing: 'Nichts gespeichert.',
    rest: (shown: string, all: string) =>
      `Hier stehen die neuesten ${shown} von ${all}; alle stehen auf der Seite und in data.json im Archiv.`,
  },
  en: {
    title: 'Copy of stored data',
    law: 'Art. 15 and 20 GDPR',
    made: 'As of',
    files: 'Files in the archive',
    nothing: 'Nothing is stored.',
    rest: (shown: string, all: string) =>
      `These are the newest ${shown} of ${all}; all of them are on the page and in data.json of the archive.`,
  },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** Things with few properties stand below each other in one table, as soon as there are so many. */
const TABLE_FROM = 3;
const TABLE_COLUMNS = 5;

function timeText(value: string, { language, timeZone }: Reader): string {
  const at = DateTime.fromISO(value, { zone: DAY.test(value) ? 'utc' : timeZone, locale: language === 'de' ? 'de-DE' : 'en-GB' });
  return at.isValid ? at.toLocaleString(DAY.test(value) ? DateTime.DATE_SHORT : DateTime.DATETIME_SHORT) : value;
}

function valueText(value: unknown, reader: Reader): string {
  if (value === null || value === undefined || value === '-infinity') return '–';
  if (Array.isArray(value)) return value.map(item => valueText(item, reader)).join(', ') || '–';
  if (value instanceof Date) return timeText(value.toISOString(), reader);
  if (typeof value === 'string' && (DAY.test(value) || INSTANT.test(value))) return timeText(value, reader);
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => `${labelOf(key, reader.language)}: ${valueText(part, reader)}`);
    return parts.join('; ') || '–';
  }
  return String(value);
}

const isShown = (key: string) => key !== 'id' && key !== 'version' && !key.endsWith('_id');
const isRecord = (item: unknown): item is Record<string, unknown> => typeof item === 'object' && item !== null && !Array.isArray(item);

function itemBlock(item: unknown, reader: Reader): ReportBlock {
  if (!isRecord(item)) return { kind: 'paragraph', text: valueText(item, reader) };
  const shown = Object.entries(item).filter(([key]) => isShown(key));
  return {
    kind: 'record',
    fields: shown.map(([key, value]) => ({ label: labelOf(key, reader.language), value: valueText(value, reader) })),
  };
}

function tableBlock(items: readonly unknown[], reader: Reader): ReportBlock | undefined {
  const [first] = items;
  if (items.length < TABLE_FROM || !isRecord(first)) return undefined;
  const keys = Object.keys(first).filter(isShown);
  const isAlike = (item: unknown) => isRecord(item) && Object.keys(item).filter(isShown).join() === keys.join();
  if (keys.length === 0 || keys.length > TABLE_COLUMNS || !items.every(isAlike)) return undefined;
  const rows = {
    *[Symbol.iterator]() {
      for (const item of items) yield keys.map(key => valueText((item as Record<string, unknown>)[key], reader));
    },
  };
  return { kind: 'table', columns: keys.map(key => ({ title: labelOf(key, reader.language) })), rows };
}

/** When things of a list came about, as it stands in them. */
const TIMES = ['at', 'created_at', 'requested_at'];

function timeOf(item: unknown): number {
  const key = isRecord(item) && TIMES.find(name => item[name] !== undefined);
  return key ? new Date(item[key] as string).getTime() : 0;
}

/** A long list by its newest ones, newest first, with a word about the rest. */
function* newest(items: unknown[], reader: Reader): Generator<ReportBlock, unknown[]> {
  const { atMost = Infinity, language } = reader;
  if (items.length <= atMost) return items;
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format;
  yield { kind: 'paragraph', tone: 'secondary', text: TEXTS[language].rest(format(atMost), format(items.length)) };
  return items
    .map(item => ({ item, time: timeOf(item) }))
    .sort((a, b) => b.time - a.time)
    .slice(0, atMost)
    .map(({ item }) => item);
}

function* partBlocks({ title, data, files }: ReportPart, reader: Reader): Generator<ReportBlock> {
  const text = TEXTS[reader.language];
  yield { kind: 'heading', level: 2, text: title };
  const sections = Object.entries(data);
  for (const [name, content] of sections) {
    yield { kind: 'heading', level: 3, text: labelOf(name, reader.language) };
    const items = yield* newest(Array.isArray(content) ? content : [content], reader);
    const table = tableBlock(items, reader);
    if (table) yield table;
    else for (const item of items) yield itemBlock(item, reader);
  }
  if (sections.length === 0) yield { kind: 'paragraph', text: text.nothing };
  if (files.length === 0) return;
  yield { kind: 'heading', level: 3, text: text.files };
  yield { kind: 'list', items: files };
}

/** What is stored about somebody, in words; page and PDF are made of it. The name stands in the text and nowhere else. */
export function dataReport(options: { name: string; company: string; madeAt: Date; parts: ReportPart[] } & Reader): Report {
  const { name, company, madeAt, parts, language } = options;
  const text = TEXTS[language];
  const made = `${text.made} ${valueText(madeAt, options)}`;
  const blocks = {
    *[Symbol.iterator](): Generator<ReportBlock> {
      yield { kind: 'heading', level: 1, text: text.title };
      yield { kind: 'paragraph', tone: 'strong', text: name };
      yield { kind: 'paragraph', tone: 'secondary', text: [company, text.law, made].filter(Boolean).join(' · ') };
      for (const part of parts) yield* partBlocks(part, options);
    },
  };
  return { title: text.title, language, company, madeAt, footer: `${text.title} · ${made}`, blocks };
}
