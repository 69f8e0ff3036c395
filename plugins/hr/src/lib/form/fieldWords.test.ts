import { refusalOfIssue } from '@tos/refusals';
import { ContractAddition, NewPerson, PersonChange, PrivateChange } from '@tos/plugin-hr-common';
import type { z } from 'zod';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { reportInput: true }).error?.issues.map(issue => refusalOfIssue(issue).code);

const employment = { staffNo: '1', entryDate: '2026-02-01', contract: { weeklyMinutes: 2400 } };
const names = { firstName: 'A', lastName: 'B' };

describe('schemas of records', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['an empty last name', PersonChange, { version: 1, lastName: '  ' }, 'contract.field.needed'],
    ['a name without end', PersonChange, { version: 1, firstName: 'x'.repeat(201) }, 'contract.field.tooLong'],
    ['a broken line', PersonChange, { version: 1, location: 'a\nb' }, 'hr.field.oneLine'],
    ['no address', PersonChange, { version: 1, email: 'anna' }, 'contract.field.email'],
    ['letters in a phone number', PersonChange, { version: 1, phone: 'call me' }, 'hr.field.phone'],
    ['an IBAN with a slip', PrivateChange, { version: 1, iban: 'DE89 3704 0044 0532 0130 01' }, 'hr.field.iban'],
    ['a short BIC', PrivateChange, { version: 1, bic: 'COBA' }, 'hr.field.bic'],
    ['a day long ago', PrivateChange, { version: 1, birthDate: '1002-01-01' }, 'hr.field.dayRange'],
    ['no such day', PrivateChange, { version: 1, birthDate: '2026-02-30' }, 'contract.field.date'],
    ['a contact without number', PrivateChange, { version: 1, emergencyContacts: [{ name: 'A', phone: '' }] }, 'contract.field.needed'],
    [
      'an exit before the entry',
      NewPerson,
      { ...names, employment: { ...employment, exitDate: '2026-01-31' } },
      'hr.field.exitBeforeEntry',
    ],
    ['no hours', NewPerson, { ...names, employment: { ...employment, contract: { weeklyMinutes: null } } }, 'contract.field.needed'],
    ['a long week', NewPerson, { ...names, employment: { ...employment, contract: { weeklyMinutes: 20_000 } } }, 'hr.field.weekMinutes'],
    ['a past without a reason', ContractAddition, { weeklyMinutes: 1, validFrom: '2026-01-01', correctsPast: true }, 'hr.field.sayWhyPast'],
  ])('say what is wrong with %s', (_name, schema, value, code) => {
    expect(said(schema, value)).toEqual([code]);
  });
});
