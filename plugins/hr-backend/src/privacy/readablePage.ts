import { labelOf } from './labels';

type Language = 'de' | 'en';

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

function valueHtml(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.length ? value.map(valueHtml).join(', ') : '–';
  if (value instanceof Date) return escape(value.toISOString());
  return escape(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function recordHtml(record: object, language: Language): string {
  const rows = Object.entries(record).filter(([key]) => key !== 'id' && !key.endsWith('_id'));
  return `<table>${rows.map(([key, value]) => `<tr><th scope="row">${escape(labelOf(key, language))}</th><td>${valueHtml(value)}</td></tr>`).join('')}</table>`;
}

function partHtml({ title, data, files }: PagePart, language: Language): string {
  const sections = Object.entries(data).map(([name, content]) => {
    const records = (Array.isArray(content) ? content : [content]).map(item =>
      typeof item === 'object' && item !== null ? recordHtml(item, language) : `<p>${valueHtml(item)}</p>`,
    );
    return `<h3>${escape(labelOf(name, language))}</h3>${records.join('')}`;
  });
  const list = files.length ? `<h3>${TEXTS[language].files}</h3><ul>${files.map(file => `<li>${escape(file)}</li>`).join('')}</ul>` : '';
  return `<section><h2>${escape(title)}</h2>${sections.join('') || `<p>${TEXTS[language].nothing}</p>`}${list}</section>`;
}

/** All that is stored about somebody as a page for reading and printing; it runs nothing and loads nothing. */
export function readablePage(options: { name: string; madeAt: string; parts: PagePart[]; language: Language }): string {
  const { name, madeAt, parts, language } = options;
  const text = TEXTS[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(text.title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>${escape(text.title)}</h1><p><strong>${escape(name)}</strong></p><p>${text.law} · ${text.made} ${escape(madeAt)}</p>
${parts.map(part => partHtml(part, language)).join('\n')}</body></html>`;
}
