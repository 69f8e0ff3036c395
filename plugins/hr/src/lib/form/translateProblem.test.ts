import { NewPerson, PersonChange, PrivateChange } from '@tos/plugin-hr-common';
import { describeProblem } from './translateProblem';

const said = (schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } }, value: unknown) =>
  schema.safeParse(value).error?.issues.map(issue => describeProblem(issue.message).key);

describe('describeProblem', () => {
  it.each([
    ['an empty last name', PersonChange, { version: 1, lastName: '  ' }, 'problem.needed'],
    ['a name without end', PersonChange, { version: 1, firstName: 'x'.repeat(201) }, 'problem.tooLong'],
    ['a broken line', PersonChange, { version: 1, location: 'a\nb' }, 'problem.oneLine'],
    ['no address', PersonChange, { version: 1, email: 'anna' }, 'problem.email'],
    ['letters in a phone number', PersonChange, { version: 1, phone: 'call me' }, 'problem.phone'],
    ['an IBAN with a slip', PrivateChange, { version: 1, iban: 'DE89 3704 0044 0532 0130 01' }, 'problem.iban'],
    ['a short BIC', PrivateChange, { version: 1, bic: 'COBA' }, 'problem.bic'],
    ['a day long ago', PrivateChange, { version: 1, birthDate: '1002-01-01' }, 'problem.date'],
    ['no such day', PrivateChange, { version: 1, birthDate: '2026-02-30' }, 'problem.date'],
    ['a contact without number', PrivateChange, { version: 1, emergencyContacts: [{ name: 'A', phone: '' }] }, 'problem.needed'],
    [
      'an exit before the entry',
      NewPerson,
      {
        firstName: 'A',
        lastName: 'B',
        employment: { staffNo: '1', entryDate: '2026-02-01', exitDate: '2026-01-31', contract: { weeklyMinutes: 2400 } },
      },
      'problem.exitBeforeEntry',
    ],
    [
      'no hours',
      NewPerson,
      { firstName: 'A', lastName: 'B', employment: { staffNo: '1', entryDate: '2026-02-01', contract: { weeklyMinutes: null } } },
      'problem.needed',
    ],
  ])('has words for %s', (_name, schema, value, key) => {
    expect(said(schema, value)).toEqual([key]);
  });

  it('keeps the figure of a limit', () => {
    expect(describeProblem('at most 50 characters')).toEqual({ key: 'problem.tooLong', values: { max: '50' } });
  });

  it('has an answer for what it does not know', () => {
    expect(describeProblem('strange').key).toBe('problem.wrong');
  });
});
