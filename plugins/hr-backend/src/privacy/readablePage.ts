import type { Report, ReportBlock } from '@tos/pdf';

// No font, picture or address from anywhere: the page must be readable offline and tell nobody that it is read.
const STYLE = `body{font:14px/1.5 system-ui,sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
h1{font-size:1.6rem;margin:0}h2{margin-top:2.5rem;border-bottom:2px solid #1f5f8b;padding-bottom:.2rem}h3{margin:1.5rem 0 .4rem}
table{border-collapse:collapse;width:100%;margin-bottom:.8rem}th,td{text-align:left;vertical-align:top;border:1px solid #ccc;padding:.25rem .5rem;overflow-wrap:anywhere}
th{background:#f3f5f7;font-weight:600}th[scope=row]{width:30%}p{margin:.3rem 0;white-space:pre-line}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}h2,h3{break-after:avoid}}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, char => ENTITIES[char]);
const all = <T>(items: Iterable<T>, html: (item: T) => string) => Array.from(items, html).join('');

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case 'paragraph':
      return block.tone === 'strong' ? `<p><strong>${escape(block.text)}</strong></p>` : `<p>${escape(block.text)}</p>`;
    case 'list':
      return `<ul>${all(block.items, item => `<li>${escape(item)}</li>`)}</ul>`;
    case 'record': {
      const rows = all(block.fields, ({ label, value }) => `<tr><th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`);
      return `<table>${rows}</table>`;
    }
    case 'table': {
      const head = all(block.columns, ({ title }) => `<th scope="col">${escape(title)}</th>`);
      const rows = all(block.rows, row => `<tr>${all(row, cell => `<td>${escape(cell)}</td>`)}</tr>`);
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
    default:
      return `<p style="margin-top:4rem">${escape(block.label)}</p>`;
  }
}

/** A report as a page for reading and printing; it runs nothing and loads nothing. */
export function readablePage({ title, language, blocks }: Report): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
${all(blocks, blockHtml)}</body></html>`;
}
