import { DateTime } from 'luxon';
import { labelOf } from './labels';

type Language = 'de' | 'en';

/** Whose page it is. */
interface Reader {
  language: Language;
  /** Zone in which instants are shown. */
  timeZone: string;
}

/** A part of the readable page: what one plugin stores. */
export interface PagePart {
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
  },
  en: {
    title: 'Copy of stored data',
    law: 'Art. 15 and 20 GDPR',
    made: 'As of',
    files: 'Files in the archive',
    nothing: 'Nothing is stored.',
  },
};

// No font, picture or address from anywhere: the page must be readable offline and tell nobody that it is read.
const STYLE = `body{font:14px/1.5 system-ui,sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
h1{font-size:1.6rem;margin:0}h2{margin-top:2.5rem;border-bottom:2px solid #1f5f8b;padding-bottom:.2rem}h3{margin:1.5rem 0 .4rem}
table{border-collapse:collapse;width:100%;margin-bottom:.8rem}th,td{text-align:left;vertical-align:top;border:1px solid #ccc;padding:.25rem .5rem;overflow-wrap:anywhere}
th{width:30%;background:#f3f5f7;font-weight:600}p{margin:.3rem 0}
@media print{body{margin:0;max-width:none}table{break-inside:avoid}h2,h3{break-after:avoid}}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, char => ENTITIES[char]);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function timeText(value: string, { language, timeZone }: Reader): string {
  const at = DateTime.fromISO(value, { zone: DAY.test(value) ? 'utc' : timeZone, locale: language === 'de' ? 'de-DE' : 'en-GB' });
  return at.isValid ? at.toLocaleString(DAY.test(value) ? DateTime.DATE_SHORT : DateTime.DATETIME_SHORT) : value;
}

function valueHtml(value: unknown, reader: Reader): string {
  if (value === null || value === undefined || value === '-infinity') return '–';
  if (Array.isArray(value)) return value.map(item => valueHtml(item, reader)).join(', ') || '–';
  if (value instanceof Date) return escape(timeText(value.toISOString(), reader));
  if (typeof value === 'string' && (DAY.test(value) || INSTANT.test(value))) return escape(timeText(value, reader));
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => `${escape(labelOf(key, reader.language))}: ${valueHtml(part, reader)}`);
    return parts.join('; ') || '–';
  }
  return escape(String(value));
}

const isShown = (key: string) => key !== 'id' && key !== 'version' && !key.endsWith('_id');

function recordHtml(record: object, reader: Reader): string {
  const rows = Object.entries(record).filter(([key]) => isShown(key));
  const cells = rows.map(
    ([key, value]) => `<tr><th scope="row">${escape(labelOf(key, reader.language))}</th><td>${valueHtml(value, reader)}</td></tr>`,
  );
  return `<table>${cells.join('')}</table>`;
}

function partHtml({ title, data, files }: PagePart, reader: Reader): string {
  const text = TEXTS[reader.language];
  const sections = Object.entries(data).map(([name, content]) => {
    const records = (Array.isArray(content) ? content : [content]).map(item =>
      typeof item === 'object' && item !== null ? recordHtml(item, reader) : `<p>${valueHtml(item, reader)}</p>`,
    );
    return `<h3>${escape(labelOf(name, reader.language))}</h3>${records.join('')}`;
  });
  const list = files.length ? `<h3>${text.files}</h3><ul>${files.map(file => `<li>${escape(file)}</li>`).join('')}</ul>` : '';
  return `<section><h2>${escape(title)}</h2>${sections.join('') || `<p>${text.nothing}</p>`}${list}</section>`;
}

/** All that is stored about somebody as a page for reading and printing; it runs nothing and loads nothing. */
export function readablePage(options: { name: string; madeAt: string; parts: PagePart[] } & Reader): string {
  const { name, madeAt, parts, language } = options;
  const text = TEXTS[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(text.title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>${escape(text.title)}</h1><p><strong>${escape(name)}</strong></p><p>${text.law} · ${text.made} ${valueHtml(madeAt, options)}</p>
${parts.map(part => partHtml(part, options)).join('\n')}</body></html>`;
}
