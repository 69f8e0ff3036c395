import { formatDays, formatHours } from './amounts';
import { defaultLodasTemplate } from './lodas';
import { payrollIssueCodes, payrollIssues } from './payrollCheck';
import { payrollFile } from './payrollFile';
import type { PayrollInput, PayrollPerson } from './payrollInput';
import { payrollIssueText } from './payrollIssueText';
import { encodeWindows1252 } from './windows1252';

const anna: PayrollPerson = {
  name: 'Anna Becker',
  staffNo: '42',
  costCentre: '1000',
  timesheet: 'locked',
  amounts: [{ code: 'worked', value: 9_150, unit: 'hours' }],
  absences: [{ code: 'annual', from: '2026-12-07', to: '2026-12-11', minutes: 2_400 }],
};
const input: PayrollInput = {
  system: 'lodas',
  month: '2026-12',
  consultantNo: 1234,
  clientNo: 56,
  mapping: { wageTypes: { worked: { wageType: 100, processingKey: '01' } }, absenceKeys: { annual: '450' } },
  people: [anna],
};
const lug: PayrollInput = { ...input, system: 'lohnUndGehalt', mapping: { ...input.mapping, absenceKeys: { annual: 'U' } } };

const withAnna = (changes: Partial<PayrollPerson>, base = input): PayrollInput => ({ ...base, people: [{ ...anna, ...changes }] });
const dataOf = (given: PayrollInput) =>
  payrollFile(given)
    .file?.text.split('\r\n')
    .filter(line => /^\d/.test(line)) ?? [];
const codesOf = (given: PayrollInput) => payrollIssues(given).map(({ code }) => code);

describe('amounts', () => {
  it.each([
    [20, '0,33'],
    [50, '0,83'],
    [40, '0,67'],
    [3, '0,05'],
    [0, '0,00'],
    [-20, '-0,33'],
    [9_150, '152,50'],
    [600_001, '10000,02'],
  ])('X08: %i min are %s h', (minutes, text) => expect(formatHours(minutes)).toBe(text));

  it.each([
    [12_500, '12,50'],
    [15_600, '15,60'],
    [335, '0,34'],
    [-500, '-0,50'],
    [4, '0,00'],
    [-4, '0,00'],
  ])('%i thousandths are %s days', (thousandths, text) => expect(formatDays(thousandths)).toBe(text));

  it('takes the decimal sign of the import profile', () => expect(formatHours(90, '.')).toBe('1.50'));
});

describe('LODAS', () => {
  it('has the sections in their order, CRLF, and a semicolon at the end', () => {
    expect(payrollFile(input).file?.text).toBe(
      [
        '[Allgemein]',
        'Ziel=LODAS',
        'BeraterNr=1234',
        'MandantenNr=56',
        'Datumsformat=TT.MM.JJJJ',
        'Feldtrennzeichen=;',
        'Zahlenkomma=,',
        '[Satzbeschreibung]',
        '1;u_lod_bwd_buchung_standard;abrechnung_zeitraum#bwd;bs_wert_butab#bwd;bs_nr#bwd;la_eigene#bwd;pnr#bwd;kostenstelle#bwd;',
        '2;u_lod_bwd_fehlzeiten;pnr#bwd;datum_von_ttmmjjjj#bwd;datum_bis_ttmmjjjj#bwd;grund_fehlzeiten#bwd;',
        '[Bewegungsdaten]',
        '1;01.12.2026;152,50;01;100;42;1000;',
        '2;42;07.12.2026;11.12.2026;450;',
        '',
      ].join('\r\n'),
    );
    expect(payrollFile(input).file?.lines).toBe(2);
  });

  it('X02: gives no line for 0', () => {
    expect(dataOf(withAnna({ amounts: [{ code: 'worked', value: 0, unit: 'hours' }], absences: [] })).slice(2)).toEqual([]);
  });

  it('cuts an absence to the month and leaves others out', () => {
    const absences = [
      { code: 'annual', from: '2026-12-28', to: '2027-01-08' },
      { code: 'annual', from: '2026-11-20', to: '2026-12-01' },
      { code: 'annual', from: '2026-11-01', to: '2026-11-30' },
    ];
    expect(dataOf(withAnna({ amounts: [], absences })).slice(2)).toEqual([
      '2;42;01.12.2026;01.12.2026;450;',
      '2;42;28.12.2026;31.12.2026;450;',
    ]);
  });

  it('takes order, record and date format from the template', () => {
    const lodas = {
      ...defaultLodasTemplate,
      dateFormat: 'TT/MM/JJJJ',
      amounts: { record: 'u_lod_bwd_buchung_stunden', fields: ['pnr#bwd', 'stunden#bwd', 'abrechnung_zeitraum#bwd'] },
    } as const;
    expect(payrollFile(input, { lodas }).file?.text).toContain('\r\n1;42;152,50;01/12/2026;\r\n2;42;07/12/2026;11/12/2026;450;\r\n');
  });

  it('orders by staff number', () => {
    const people = ['100', '9', '00042'].map(staffNo => ({ ...anna, name: staffNo, staffNo, absences: [] }));
    expect(
      dataOf({ ...input, people })
        .slice(2)
        .map(line => line.split(';')[5]),
    ).toEqual(['9', '42', '100']);
  });
});

describe('Lohn und Gehalt', () => {
  it('has a head and eleven fields: sums by value, absences by day', () => {
    const lines = payrollFile(withAnna({ costObject: '77' }, lug)).file!.text.split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['1234;56;12/2026', '42;;;100;;;152,50;;;1000;77', '42;07;U;;;1,00;;;;1000;77']);
    expect(lines.slice(1, -1).map(line => line.split(';').length)).toEqual(Array(6).fill(11));
  });

  it('takes the decimal sign of the profile', () => {
    expect(payrollFile(lug, { lohnUndGehalt: { decimalSign: '.' } }).file?.text).toContain('42;;;100;;;152.50;;;1000;');
  });

  it.each([
    [5999, []],
    [6000, ['wageTypeInvalid']],
    [8999, ['wageTypeInvalid']],
    [9000, []],
    [9999, []],
    [10000, ['wageTypeInvalid']],
    [0, ['wageTypeInvalid']],
  ])('knows whether wage type %i is one', (wageType, codes) => {
    expect(codesOf({ ...lug, mapping: { ...lug.mapping, wageTypes: { worked: { wageType } } } })).toEqual(codes);
  });
});

describe('before there is a file', () => {
  it.each<[string, PayrollInput, string[]]>([
    ['X03 staff number with letters', withAnna({ staffNo: 'EMP7' }), ['staffNoInvalid']],
    ['X03 six digits', withAnna({ staffNo: '123456' }), ['staffNoInvalid']],
    ['staff number 0', withAnna({ staffNo: '0' }), ['staffNoInvalid']],
    ['no staff number', withAnna({ staffNo: null }), ['staffNoMissing']],
    ['the same number twice, also with zeros', { ...input, people: [anna, { ...anna, name: 'B', staffNo: '042' }] }, ['staffNoTwice']],
    ['X05 an open month', withAnna({ timesheet: 'submitted' }), ['monthOpen']],
    ['exported once already', withAnna({ timesheet: 'exported' }), []],
    ['no wage type', { ...input, mapping: { ...input.mapping, wageTypes: {} } }, ['wageTypeMissing']],
    ['no wage type for 0', { ...withAnna({ amounts: [{ code: 'x', value: 0, unit: 'days' }] }) }, []],
    ['no processing key', { ...input, mapping: { ...input.mapping, wageTypes: { worked: { wageType: 1 } } } }, ['processingKeyInvalid']],
    ['no absence key', { ...input, mapping: { ...input.mapping, absenceKeys: {} } }, ['absenceKeyMissing']],
    ['a letter as LODAS key', { ...input, mapping: { ...input.mapping, absenceKeys: { annual: 'U' } } }, ['absenceKeyInvalid']],
    [
      'a day that does not exist',
      withAnna({ absences: [{ code: 'annual', from: '2026-02-30', to: '2026-03-01' }] }),
      ['absenceSpanInvalid'],
    ],
    ['an end before the start', withAnna({ absences: [{ code: 'annual', from: '2026-12-11', to: '2026-12-07' }] }), ['absenceSpanInvalid']],
    ['no month', { ...input, month: '2026-13' }, ['monthInvalid']],
    ['numbers of nobody', { ...input, consultantNo: 999, clientNo: 100_000 }, ['consultantNoInvalid', 'clientNoInvalid']],
    ['nobody', { ...input, people: [] }, ['nobody']],
  ])('names %s', (_name, given, codes) => {
    expect(codesOf(given)).toEqual(codes);
    expect(payrollFile(given).file === undefined).toBe(codes.length > 0);
  });

  it('names person, code and hours in both languages', () => {
    const [open] = payrollIssues(withAnna({ timesheet: 'open' }));
    expect(payrollIssueText(open, 'de')).toBe('Der Monat von Anna Becker ist nicht abgeschlossen.');
    const [unmapped] = payrollIssues({ ...input, mapping: { ...input.mapping, absenceKeys: {} } });
    expect(payrollIssueText(unmapped, 'de')).toBe('Für „annual“ (40 Stunden) gibt es keinen Ausfallschlüssel.');
    expect(payrollIssueText(unmapped, 'en')).toBe('There is no absence key for “annual” (40 hours).');
  });

  it.each(payrollIssueCodes)('has a sentence without holes for %s', code => {
    const params = Object.fromEntries(['given', 'month', 'name', 'names', 'no', 'code', 'hours', 'from', 'to'].map(key => [key, 'x']));
    for (const language of ['de', 'en'] as const) expect(payrollIssueText({ code, params }, language)).not.toMatch(/[{}]/);
  });
});

describe('Windows-1252', () => {
  it('X09: keeps Š and replaces ć', () => {
    const { bytes, replaced } = encodeWindows1252('Šarić');
    expect([...bytes]).toEqual([0x8a, 0x61, 0x72, 0x69, 0x63]);
    expect(replaced).toEqual([{ letter: 'ć', by: 'c' }]);
  });

  it.each([
    ['Müller', 'Müller'],
    ['Mu\u0308ller', 'Müller'],
    ['Straße 5 €', 'Straße 5 €'],
    ['Łukasz Đorđe', 'Lukasz Dorde'],
    ['Özdağ İnce ılık', 'Özdag Ince ilik'],
    ['漢字', '??'],
    ['😀', '?'],
    ['\u0081x', '?x'],
  ])('writes %s as %s', (text, written) => {
    expect(new TextDecoder('windows-1252').decode(encodeWindows1252(text).bytes)).toBe(written);
  });
});
