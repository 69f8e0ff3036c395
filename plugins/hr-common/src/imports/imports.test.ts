import fc from 'fast-check';
import { csvLine, neutralizeCell } from './csvCell';
import { importField, IMPORT_FIELDS, IMPORT_KINDS, type ImportKind } from './fields';
import { findCycles } from './findCycles';
import { createRowMapper, mappingErrors, splitName } from './mapRow';
import type { ValueFormat } from './mapping';
import { headerFingerprint, normalizeHeader, normalizeKey } from './normalize';
import { parseValue } from './parseValue';
import { choicesOf, recommendedTreatments, TREATABLE, type TreatableProblem, VALUE_PROBLEMS } from './problems';
import { problemText } from './problemText';
import { suggestMapping } from './suggestMapping';

describe('parseValue', () => {
  it.each<[string, string, ValueFormat, unknown]>([
    ['entryDate', '01.09.2017', 'auto', '2017-09-01'],
    ['entryDate', '1.9.2017', 'auto', '2017-09-01'],
    ['entryDate', '2017-09-01', 'auto', '2017-09-01'],
    ['entryDate', '2017-09-01T00:00:00', 'auto', '2017-09-01'],
    ['entryDate', '42979', 'auto', '2017-09-01'],
    ['entryDate', '61', 'auto', 'badDate'],
    ['entryDate', '31/12/2020', 'auto', '2020-12-31'],
    ['entryDate', '12/31/2020', 'auto', '2020-12-31'],
    ['entryDate', '01/02/2020', 'auto', 'ambiguousDate'],
    ['entryDate', '01/02/2020', 'dmy', '2020-02-01'],
    ['entryDate', '01/02/2020', 'mdy', '2020-01-02'],
    ['entryDate', '29.02.2023', 'auto', 'badDate'],
    ['entryDate', '29.02.2024', 'auto', '2024-02-29'],
    ['entryDate', '01.01.17', 'auto', 'badDate'],
    ['entryDate', '01.01.0017', 'auto', 'dateOutOfRange'],
    ['entryDate', '25:61', 'auto', 'badDate'],
    ['entryDate', '', 'auto', 'required'],
    ['exitDate', '  ', 'auto', null],
    ['weeklyMinutes', '38,5', 'auto', 2310],
    ['weeklyMinutes', '38.5', 'auto', 2310],
    ['weeklyMinutes', '38:30', 'auto', 2310],
    ['weeklyMinutes', '-1', 'auto', 'outOfRange'],
    ['weeklyMinutes', '1e308', 'auto', 'badNumber'],
    ['weeklyMinutes', 'NaN', 'auto', 'badNumber'],
    ['weeklyMinutes', '200', 'auto', 'outOfRange'],
    ['share', '0,5', 'auto', 500],
    ['share', '50 %', 'auto', 500],
    ['share', '1.5', 'comma', 15_000],
    ['share', '1,000', 'dot', 1_000_000],
    ['share', '1001', 'auto', 'outOfRange'],
    ['kind', 'Auszubildende', 'auto', 'apprentice'],
    ['kind', 'AZUBI', 'auto', 'apprentice'],
    ['kind', 'Chef', 'auto', 'badChoice'],
    ['federalState', 'Nordrhein-Westfalen', 'auto', 'NW'],
    ['federalState', 'by', 'auto', 'BY'],
    ['federalState', 'Thüringen', 'auto', 'TH'],
    ['workingTimeModel', '3-Schicht', 'auto', 'shift'],
    ['email', 'a@b.example', 'auto', 'a@b.example'],
    ['email', 'a@b', 'auto', 'badEmail'],
    ['email', 'a@b.example,c@d.example', 'auto', 'badEmail'],
    ['lastName', "=cmd|' /C calc'!A0", 'auto', "=cmd|' /C calc'!A0"],
    ['lastName', '<b>Weber</b>', 'auto', '<b>Weber</b>'],
    ['lastName', 'עמית כהן', 'auto', 'עמית כהן'],
    ['lastName', 'Mu\u0308ller', 'auto', 'Müller'],
    ['lastName', 'Weber\r\nlevel=info forged', 'auto', 'Weber level=info forged'],
    ['lastName', 'We\u0000ber', 'auto', 'controlCharacter'],
    ['lastName', 'We\u001b[31mber', 'auto', 'controlCharacter'],
    ['lastName', 'x'.repeat(10_000), 'auto', 'tooLong'],
  ])('%s %j as %s is %j', (name, raw, format, expected) => {
    const result = parseValue(importField('employees', name)!, raw, format);
    expect('code' in result ? result.code : result.value).toBe(expected);
  });

  it('never throws, whatever stands in the cell', () => {
    const fields = IMPORT_KINDS.flatMap(kind => IMPORT_FIELDS[kind]);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ unit: 'binary', maxLength: 60 }), (field, raw) => {
        const result = parseValue(field, raw);
        expect('code' in result || result.value !== undefined).toBe(true);
      }),
    );
  });
});

describe('suggestMapping', () => {
  it.each<[ImportKind, string[], Record<string, number>]>([
    [
      'employees',
      ['Pers.-Nr.', 'Name', 'Vorname', 'E-Mail dienstlich', 'Eintrittsdatum', 'Bundesland', 'Schuhgröße'],
      { externalKey: 0, fullName: 1, firstName: 2, email: 3, entryDate: 4, federalState: 5 },
    ],
    ['employees', ['Employee ID', 'Surname', 'First Name', 'Hire date'], { externalKey: 0, lastName: 1, firstName: 2, entryDate: 3 }],
    [
      'posts',
      ['Post Unique Reference', 'Name', 'Grade (or equivalent)', 'Job Title', 'Organisation', 'Unit', 'Reports to Senior Post', 'FTE'],
      { externalKey: 0, holder: 1, grade: 2, title: 3, organisation: 4, unit: 5, superior: 6, fte: 7 },
    ],
    ['orgUnits', ['Schlüssel', 'Bezeichnung', 'Übergeordnete Einheit'], { externalKey: 0, name: 1, parent: 2 }],
    ['positions', ['Planstelen-Nummer', '', 'xyz'], { externalKey: 0 }],
  ])('%s: %j', (kind, headers, expected) => {
    const found = suggestMapping(kind, headers);
    expect(Object.fromEntries(found.map(entry => [entry.field, entry.column]))).toEqual(expected);
    found.forEach(entry => expect(entry.confidence).toBeGreaterThanOrEqual(0.6));
  });

  it.each(IMPORT_KINDS)('is sure about its own titles in both languages: %s', kind => {
    for (const language of ['de', 'en'] as const) {
      const titles = IMPORT_FIELDS[kind].map(field => field.title[language]);
      const found = suggestMapping(kind, titles);
      expect(found.map(entry => [entry.field, entry.confidence])).toEqual(IMPORT_FIELDS[kind].map(field => [field.name, 1]));
    }
  });
});

describe('createRowMapper', () => {
  const headers = ['Nr', 'Name', 'Ein', 'Aus'];
  const mapping = [
    { field: 'externalKey', column: 0 },
    { field: 'fullName', column: 1 },
    { field: 'entryDate', column: 2 },
    { field: 'exitDate', column: 3 },
    { field: 'federalState', constant: 'NRW' },
  ];
  it.each<[string[], object, string[]]>([
    [
      ['7', 'Kaya, Elif', '01.01.2020', ''],
      { externalKey: '7', firstName: 'Elif', lastName: 'Kaya', exitDate: null, federalState: 'NW' },
      [],
    ],
    [['7', 'Kaya', '01.01.2020', '31.12.2019'], { firstName: '', lastName: 'Kaya' }, ['Aus exitBeforeEntry']],
    [['', '', 'x'], { externalKey: null }, ['Nr required', 'Ein badDate', 'Name required']],
    [['7', 'A B', '01.01.2020', '', 'more', 'cells'], {}, [' extraCells']],
    [['7', '', '01.01.2020', ''], {}, ['Name required']],
  ])('%j', (cells, data, problems) => {
    const row = createRowMapper('employees', mapping, headers)(cells);
    expect(row.data).toMatchObject(data);
    expect(row.problems.map(problem => `${problem.column} ${problem.code}`)).toEqual(problems);
  });

  it('leaves out empty cells that keep what is stored, and clears the others', () => {
    const map = createRowMapper(
      'employees',
      [...mapping, { field: 'kind', column: 4 }, { field: 'phone', column: 5 }],
      [...headers, 'Art', 'Tel'],
    );
    const { data } = map(['7', 'A B', '01.01.2020']);
    expect(['kind' in data, data.phone]).toEqual([false, null]);
  });

  it.each<[Parameters<typeof mappingErrors>[1], RegExp]>([
    [[], /externalKey .* must be mapped/],
    [[...mapping, { field: 'exitDate', column: 1 }], /mapped twice/],
    [[...mapping, { field: 'nonsense', column: 1 }], /not a field/],
    [[...mapping, { field: 'email', column: 4 }], /no column 4/],
    [[...mapping, { field: 'email' }], /either a column or a constant/],
    [mapping.filter(entry => entry.field !== 'fullName'), /lastName or fullName/],
  ])('mappingErrors %#', (broken, message) => {
    expect(
      mappingErrors('employees', broken, 4)
        .map(error => error.message)
        .join('\n'),
    ).toMatch(message);
    expect(mappingErrors('employees', mapping, 4)).toEqual([]);
  });

  it.each([
    ['Anna Becker', 'Anna', 'Becker'],
    ['von der Heyde, Stefan', 'Stefan', 'von der Heyde'],
    ['JonathanTaylor', '', 'JonathanTaylor'],
  ])('splits %s', (full, firstName, lastName) => expect(splitName(full)).toEqual({ firstName, lastName }));
});

describe('findCycles', () => {
  const ring = (size: number) => Array.from({ length: size }, (_, i) => [`k${i}`, `k${(i + 1) % size}`] as [string, string]);
  it.each<[string, [string, string][], number[]]>([
    [
      'none',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [],
    ],
    ['of one', [['a', 'a']], [1]],
    [
      'of 2 with a tail',
      [
        ['t', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ],
      [2],
    ],
    ['of 50', ring(50), [50]],
    [
      'two',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['x', 'y'],
        ['y', 'x'],
      ],
      [2, 2],
    ],
  ])('%s', (_name, edges, sizes) => {
    const found = findCycles(new Map(edges));
    expect(found.map(cycle => cycle.length)).toEqual(sizes);
    expect(findCycles(new Map([...edges].reverse()))).toEqual(found);
  });
});

describe('keys and headers', () => {
  it.each([
    ['A-1', ' a-1 '],
    ['Mu\u0308ller  1', 'müller 1'],
    ['FE\u00a001', 'fe 01'],
  ])('%j and %j are one key', (a, b) => expect(normalizeKey(a)).toBe(normalizeKey(b)));

  it('recognises headers in any order and spelling', () => {
    expect(headerFingerprint(['E-Mail', 'Größe', ''])).toBe(headerFingerprint(['groesse:', 'e mail']));
    expect(normalizeHeader('Übergeordnete  Einheit:')).toBe('uebergeordnete einheit');
  });
});

describe('csv export', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['+49 221 4710001', "'+49 221 4710001"],
    ['-5', '-5'],
    ['-5,25', '-5,25'],
    ['-5+cmd', "'-5+cmd"],
    ['Anna', 'Anna'],
  ])('%j becomes %j', (value, expected) => expect(neutralizeCell(value)).toBe(expected));

  it('quotes what would break the line', () => expect(csvLine(['a;b', 'c"d', 'e\nf', null, 1])).toBe('"a;b";"c""d";"e\nf";;1\r\n'));
});

describe('problems', () => {
  it('has a sentence in both languages for every code', () => {
    const codes = [...VALUE_PROBLEMS, ...Object.keys(TREATABLE).filter(code => code !== 'badValue'), 'keySpelling', 'unusedColumn'];
    for (const code of codes) {
      for (const language of ['de', 'en'] as const) expect(problemText(code, {}, language)).toMatch(/\w+ \w+/);
    }
  });

  it.each(IMPORT_KINDS)('recommends only what can be chosen: %s', kind => {
    for (const { problem, choice } of recommendedTreatments(kind)) expect(choicesOf(kind, problem)).toContain(choice);
    expect(choicesOf(kind, 'duplicateKey' satisfies TreatableProblem).includes('jobShare')).toBe(kind === 'posts');
  });
});
