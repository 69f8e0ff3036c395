import { documentClasses } from './documentClasses';
import { documentRetention, keptUntil } from './documentRetention';
import { MAX_FILE_NAME, safeFileName } from './safeFileName';

const ruleOf = (documentClass: string, months = {}) =>
  documentRetention('2026-11-24', months).find(rule => rule.documentClass === documentClass)!;

describe('retention', () => {
  it.each([
    // class, date of the document, last day of work, kept until
    ['contract', '2020-03-01', null, null],
    ['contract', '2020-03-01', '2026-06-30', '2029-12-31'],
    ['contract', '2020-03-01', '2026-12-31', '2029-12-31'],
    ['payroll', '2026-01-31', null, '2032-12-31'],
    ['payroll', '2026-12-31', '2026-12-31', '2032-12-31'],
    ['sickNote', '2026-02-28', null, '2027-02-28'],
    ['sickNote', '2024-02-29', null, '2025-02-28'],
    ['application', '2026-08-31', null, '2027-02-28'],
    ['reference', '2026-07-01', '2026-06-30', '2029-12-31'],
  ])('%s of %s with exit %s is kept until %s', (documentClass, documentDate, exitDate, expected) => {
    expect(keptUntil(ruleOf(documentClass), { documentDate, exitDate })).toBe(expected);
  });

  it('has a rule for every class, and another period where the company has chosen one', () => {
    expect(documentRetention('2026-11-24').map(rule => rule.documentClass)).toEqual(documentClasses);
    const chosen = ruleOf('payroll', { payroll: 100 });
    expect(chosen).toMatchObject({ months: 100, source: 'hr.documents.retentionMonths' });
    expect(keptUntil(chosen, { documentDate: '2026-01-31', exitDate: null })).toBe('2035-04-30');
  });
});

describe('safeFileName', () => {
  it.each([
    ['Vertrag.pdf', 'application/pdf', 'Vertrag.pdf'],
    ['Vertrag.PDF', 'application/pdf', 'Vertrag.PDF'],
    ['../../etc/passwd', 'application/pdf', '_.._etc_passwd.pdf'],
    ['..\\..\\x.png', 'image/png', '_.._x.png'],
    ['con.txt', 'application/pdf', '_con.txt.pdf'],
    ['CON.pdf', 'application/pdf', '_CON.pdf'],
    ['Rechnung.pdf.exe', 'application/pdf', 'Rechnung.pdf.exe.pdf'],
    ['Foto\u202Egpj.exe', 'image/jpeg', 'Foto[U+202E]gpj.exe.jpg'],
    ['a\r\nSet-Cookie: x.pdf', 'application/pdf', 'a[U+000D][U+000A]Set-Cookie_ x.pdf'],
    ['\u200b.pdf', 'application/pdf', '[U+200B].pdf'],
    ['.pdf', 'application/pdf', 'pdf.pdf'],
    ['   ', 'application/pdf', 'document.pdf'],
    ['Zeugnis \ud800.pdf', 'application/pdf', 'Zeugnis \ufffd.pdf'],
    ['Gu\u0308nter.jpeg', 'image/jpeg', 'G\u00fcnter.jpeg'],
    ['<img src=x onerror=alert(1)>.png', 'image/png', '_img src=x onerror=alert(1)_.png'],
  ])('makes %j of %s into %j', (name, mediaType, expected) => expect(safeFileName(name, mediaType)).toBe(expected));

  it('cuts long names and keeps the ending', () => {
    const name = safeFileName(`${'🙂'.repeat(300)}.pdf`, 'application/pdf');
    expect([...name]).toHaveLength(MAX_FILE_NAME);
    expect(name.endsWith('🙂.pdf')).toBe(true);
  });
});
