import { ConfigReader } from '@backstage/config';
import iconv from 'iconv-lite';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readImportLimits, type ImportLimits } from '../ImportLimits';
import { createXlsx, type XlsxCell } from '../__testUtils__/createXlsx';
import { openImportFile } from './openImportFile';

jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tos-readers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const limits = readImportLimits(new ConfigReader({}));

async function read(content: Buffer | string, overrides: Partial<ImportLimits> = {}, sheet?: string) {
  const path = join(folder, 'upload');
  await writeFile(path, content);
  const { format, headers, rows } = await openImportFile(path, { ...limits, ...overrides }, sheet);
  const data: [number, ...string[]][] = [];
  for await (const { line, cells } of rows) data.push([line, ...cells]);
  return { format, headers, data };
}

describe('CSV', () => {
  const text = 'Nr;Name;Straße\r\n1;Jörg Weiß;Öde "5"\r\n\r\n2;"Müller; Anna";"zwei\nZeilen"\r\n3;x;y\r\n';
  const data = [
    [2, '1', 'Jörg Weiß', 'Öde "5"'],
    [4, '2', 'Müller; Anna', 'zwei\nZeilen'],
    [6, '3', 'x', 'y'],
  ];
  it.each([
    ['utf8', Buffer.from(text), 'utf8'],
    ['utf8 with BOM', Buffer.from(`\uFEFF${text}`), 'utf8'],
    ['Windows-1252', iconv.encode(text, 'win1252'), 'win1252'],
    ['UTF-16LE with BOM', iconv.encode(text, 'utf16le', { addBOM: true }), 'utf16le'],
    ['UTF-16LE without BOM', iconv.encode(text, 'utf16le'), 'utf16le'],
    ['UTF-16BE with BOM', iconv.encode(text, 'utf16be', { addBOM: true }), 'utf16be'],
    ['old line ends', Buffer.from(text.replace(/\r\n/g, '\n')), 'utf8'],
    ['sep line', Buffer.from(text), 'utf8'],
  ])('reads %s with true line numbers', async (_name, content, encoding) => {
    const result = await read(content);
    expect(result.format).toMatchObject({ type: 'csv', encoding, delimiter: ';' });
    expect(result.headers).toEqual(['Nr', 'Name', 'Straße']);
    expect(result.data).toEqual(data);
  });

  it('recognises Windows-1252 by a byte far behind', async () => {
    const content = Buffer.concat([Buffer.from(`a;b\n${'1;ascii\n'.repeat(20_000)}`), iconv.encode('2;Größe\n', 'win1252')]);
    expect((await read(content)).data.at(-1)).toEqual([20_002, '2', 'Größe']);
  });

  it.each([
    [',', 'a,b\n"1,5",x\n2,y\n'],
    ['\t', 'a\tb\n1,5\tx\n2\ty\n'],
    [';', 'a;b\n1,5;x,y,z\n2;y\n'],
    [';', 'a;b\n"x,\n,,,\n,";2\n'],
    ['|', 'sep=|\na|b\n1|2\n'],
  ])('finds the delimiter %j', async (delimiter, content) => {
    const result = await read(content);
    expect(result.format.delimiter).toBe(delimiter);
    expect(result.headers).toEqual(['a', 'b']);
    expect(result.data[0]).toHaveLength(3);
  });

  it.each<[string, string, string[]]>([
    ['formulas as text', 'a;b\n"=cmd|\' /C calc\'!A0";=1+1\n', ["=cmd|' /C calc'!A0", '=1+1']],
    ['markup', 'a;b\n<img src=x onerror=alert(1)>;1\n', ['<img src=x onerror=alert(1)>', '1']],
    ['right to left', 'a;b\nעמית;\u202Egnp.exe\n', ['עמית', '\u202Egnp.exe']],
    ['NUL made visible', 'a;b\nx\u0000y;1\n', ['x\u2400y', '1']],
    ['lone surrogate', 'a;b\n\ud800;1\n', ['\ufffd', '1']],
    ['a quote inside', 'a;b\n5" Rohr;1\n', ['5" Rohr', '1']],
    ['10,000 characters', `a;b\n${'n'.repeat(10_000)};1\n`, ['n'.repeat(10_000), '1']],
    ['more than that, cut', `a;b\n${'n'.repeat(90_000)};1\n`, ['n'.repeat(10_001), '1']],
    ['too few cells', 'a;b\n1\n', ['1']],
    ['too many cells', 'a;b\n1;2;3\n', ['1', '2', '3']],
  ])('keeps %s', async (_name, content, cells) => expect((await read(content)).data[0].slice(1)).toEqual(cells));

  it('gives every column a name of its own', async () => {
    expect((await read('a;a;;a \n1;2;3;4\n')).headers).toEqual(['a', 'a (2)', '(3)', 'a (3)']);
  });

  it.each<[string, Buffer | string, Partial<ImportLimits>, RegExp]>([
    ['nothing', '', {}, /empty/],
    ['only blank lines', '\n\n ; \n', {}, /no header/],
    ['an open quote', 'a;b\n1;2\n"3;4\n5;6\n', {}, /after line 2: a quote is opened/],
    ['an open quote in a large file', `a;b\n"1;${'x'.repeat(5_000_000)}`, {}, /never closed/],
    ['too many rows', `a;b\n${'1;2\n'.repeat(11)}`, { maxRows: 10 }, /more than 10 rows/],
    ['too many columns', `${'a;'.repeat(201)}\n`, {}, /202 columns, at most 200/],
    ['a PDF', '%PDF-1.7', {}, /a PDF/],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), {}, /\.xls/],
  ])('refuses %s', async (_name, content, overrides, message) => {
    await expect(read(content, overrides)).rejects.toMatchObject({ name: 'InputError', message: expect.stringMatching(message) });
  });
});

describe('XLSX', () => {
  const header = ['Nr', 'Wert'];
  const value = (attributes: string, content: string) => ({ attributes, content });
  it.each<[string, XlsxCell, string, object?]>([
    ['shared string', 'Zoë & <b>', 'Zoë & <b>'],
    ['inline string', 'Zoë & <b>', 'Zoë & <b>', { inline: true }],
    ['rich text', value('t="inlineStr"', '<is><r><t>Zwei </t></r><r><t>Teile</t></r></is>'), 'Zwei Teile'],
    ['number', 19.5, '19.5'],
    ['binary fraction', value('', '<v>0.30000000000000004</v>'), '0.3'],
    ['large number', value('', '<v>1.2345E+4</v>'), '12345'],
    ['boolean', true, 'true'],
    ['error', value('t="e"', '<v>#REF!</v>'), '#REF!'],
    ['formula: only its saved text', value('t="str"', '<f>CONCAT("a","b")</f><v>ab</v>'), 'ab'],
    ['formula: only its saved number', value('', '<f>1+1</f><v>2</v>'), '2'],
    ['formula without saved value', value('', '<f>WEBSERVICE("http://x")</f>'), ''],
    ['text that looks like a formula', "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ['date, built-in format', value('s="1"', '<v>42979</v>'), '2017-09-01'],
    ['date, own format', value('s="1"', '<v>42979</v>'), '2017-09-01', { formats: ['dd\\.mm\\.yyyy;@'] }],
    ['date in 1904 counting', value('s="1"', '<v>41517</v>'), '2017-09-01', { from1904: true }],
    ['1 March 1900', value('s="1"', '<v>61</v>'), '1900-03-01'],
    ['1 January 1900', value('s="1"', '<v>1</v>'), '1900-01-01'],
    ['date with time', value('s="1"', '<v>42979.5</v>'), '2017-09-01T12:00:00'],
    ['euros are no date', value('s="1"', '<v>5</v>'), '5', { formats: ['#,##0.00 "Tage";[Red]-0'] }],
    ['ISO date cell', value('t="d"', '<v>2017-09-01T00:00:00</v>'), '2017-09-01'],
    ['escaped character', value('t="str"', '<v>a_x000D_b</v>'), 'a\rb'],
    ['escaped NUL', value('t="str"', '<v>a_x0000_b</v>'), 'a\u2400b'],
    ['far too long', 'x'.repeat(50_000), 'x'.repeat(10_001)],
  ])('reads %s', async (_name, cell, expected, options = {}) => {
    const { data, headers } = await read(createXlsx({ sheets: { Blatt: [header, ['1', cell]] }, ...options }));
    expect(headers).toEqual(header);
    expect(data[0][2] ?? '').toBe(expected);
  });

  it('keeps gaps, row numbers and many columns in place', async () => {
    const wide = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const { data, headers } = await read(createXlsx({ sheets: { A: [wide, [], ['1', null, 'x'], [null, ...wide.slice(1)]] } }));
    expect(headers).toEqual(wide);
    expect(data).toEqual([
      [3, '1', '', 'x'],
      [4, '', ...wide.slice(1)],
    ]);
  });

  it('takes the first sheet or the named one', async () => {
    const file = createXlsx({ sheets: { 'Über & uns': [['a'], ['1']], Zwei: [['b'], ['2']] } });
    expect((await read(file)).format).toMatchObject({ sheet: 'Über & uns', sheets: ['Über & uns', 'Zwei'] });
    expect((await read(file, {}, 'Zwei')).headers).toEqual(['b']);
    await expect(read(file, {}, 'Drei')).rejects.toThrow(/no sheet "Drei"/);
  });

  const good = createXlsx({ sheets: { A: [header, ['1', '2']] } });
  const zeros = new Uint8Array(30_000_000);
  const lying = () => {
    const file = createXlsx({ sheets: { A: [header] }, extra: { 'xl/sharedStrings.xml': zeros } });
    // The directory claims a small size; what counts is what comes out.
    for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 4)) {
      if (file.readUInt32LE(at + 24) === zeros.length) file.writeUInt32LE(1000, at + 24);
    }
    return file;
  };
  it.each<[string, () => Buffer, RegExp]>([
    ['cut off', () => good.subarray(0, good.length - 40), /damaged or cut off/],
    ['cut at half', () => good.subarray(0, good.length / 2), /damaged or cut off/],
    ['no workbook', () => Buffer.from(zipSync({ 'a.txt': strToU8('x') })), /not an XLSX workbook/],
    [
      'a bomb that says so',
      () => createXlsx({ sheets: { A: [header] }, extra: { 'xl/worksheets/sheet1.xml': zeros } }),
      /unpacks to far more/,
    ],
    ['a bomb that lies', lying, /damaged|unpacks to far more/],
    [
      '3,000 parts',
      () => createXlsx({ extra: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`f${i}`, new Uint8Array(1)])) }),
      /parts/,
    ],
    [
      'broken XML',
      () => createXlsx({ sheets: { A: [header] }, extra: { 'xl/worksheets/sheet1.xml': strToU8('<a><b></a>') } }),
      /broken XML/,
    ],
    [
      'entities',
      () =>
        createXlsx({
          sheets: { A: [header] },
          extra: {
            'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><row><c><v>&a;</v></c></row></worksheet>'),
          },
        }),
      /document type|broken XML/,
    ],
    ['no sheet', () => createXlsx({}), /no sheet/],
  ])('refuses a file that is %s', async (_name, make, message) => {
    await expect(read(make())).rejects.toMatchObject({ name: 'InputError', message: expect.stringMatching(message) });
    expect(await readdir(folder)).toEqual(['upload']);
  });
});

describe('readImportLimits', () => {
  it('takes configured values and names a wrong one', () => {
    expect(readImportLimits(new ConfigReader({ hr: { import: { maxRows: 5 } } })).maxRows).toBe(5);
    expect(() => readImportLimits(new ConfigReader({ hr: { import: { maxRows: -5 } } }))).toThrow(/hr\.import\.maxRows/);
  });
});
