import { z } from 'zod';
import { plainText } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { isIban, tidyIban } from './iban';

const EMAIL = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]{2,}$/u;
// eslint-disable-next-line no-control-regex -- these are what must not get in
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/u;
// eslint-disable-next-line no-control-regex -- line breaks may stay, other control characters must not get in
const SEVERAL_LINES = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*$/u;

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

/** One line of text as typed, without blanks at its ends; markup stays what it is, for every page shows it as text. */
export const oneLine = (max: number) => plainText(max).refine(matches(ONE_LINE), fieldProblem('hr.field.oneLine')).normalize('NFC').trim();

/** One line that must say something. */
export const requiredLine = (max: number) => oneLine(max).min(1, 'must not be empty');

/** One line or nothing; an empty text is nothing. */
export const optionalLine = (max: number) =>
  oneLine(max)
    .transform(text => text || null)
    .nullable();

/** Text with line breaks or nothing. */
export const optionalLines = (max: number) =>
  plainText(max)
    .refine(matches(SEVERAL_LINES), fieldProblem('hr.field.controlCharacters'))
    .normalize('NFC')
    .trim()
    .transform(text => text || null)
    .nullable();

/** An e-mail address or nothing. */
export const optionalEmail = z
  .union([
    z.literal('').transform(() => null),
    plainText(254).normalize('NFC').trim().refine(matches(EMAIL), fieldProblem('contract.field.email')),
  ])
  .nullable();

/** A phone number or nothing: digits with the usual signs. */
export const optionalPhone = oneLine(50)
  .refine(matches(/^[+(]?[\d\s()/.-]*$/), fieldProblem('hr.field.phone'))
  .transform(text => text || null)
  .nullable();

/** An IBAN without blanks, its check digits verified (ISO 13616, mod 97), or nothing. */
export const optionalIban = oneLine(50)
  .transform(text => tidyIban(text) || null)
  .refine(iban => iban === null || isIban(iban), fieldProblem('hr.field.iban'))
  .nullable();

/** A BIC of 8 or 11 characters (ISO 9362), or nothing. */
export const optionalBic = oneLine(20)
  .transform(text => text.replace(/\s/g, '').toUpperCase() || null)
  .refine(bic => bic === null || /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic), fieldProblem('hr.field.bic'))
  .nullable();

/** The `version` that was read; a write with an older one is a 409. */
export const readVersion = z.number().int().min(0).max(2_147_483_647);
