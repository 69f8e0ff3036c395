import type { PdfLanguage, Report } from '@tos/pdf';
import type { LeaveCertificateDocument } from '@tos/plugin-hr-common';
import { DateTime } from 'luxon';

const TEXTS = {
  de: {
    title: 'Urlaubsbescheinigung',
    law: 'nach §6 Abs. 2 Bundesurlaubsgesetz (BUrlG)',
    body: (name: string, at: string, year: number, from: string, to: string) =>
      `${name} war im Kalenderjahr ${year} vom ${from} bis ${to}${at && ` bei ${at}`} beschäftigt.`,
    born: (date: string) => `Geboren am ${date}`,
    leave: 'Urlaub dieses Kalenderjahres:',
    entitled: 'Urlaubstage, die der Person zustanden',
    granted: 'Gewährte Tage',
    paidOut: 'Abgegoltene Tage',
    signature: 'Unterschrift des Arbeitgebers',
  },
  en: {
    title: 'Certificate of annual leave',
    law: 'according to §6(2) of the German Federal Leave Act (BUrlG)',
    body: (name: string, at: string, year: number, from: string, to: string) =>
      `${name} was employed${at && ` by ${at}`} from ${from} to ${to} in the calendar year ${year}.`,
    born: (date: string) => `Born on ${date}`,
    leave: 'Leave of this calendar year:',
    entitled: 'Days of leave the person was entitled to',
    granted: 'Days granted',
    paidOut: 'Days paid in lieu',
    signature: 'Signature of the employer',
  },
};

/** A certificate of leave as it is printed and signed; the same words as on its page. */
export function certificateReport(
  { person, birthDate, certificate }: LeaveCertificateDocument,
  { language, company }: { language: PdfLanguage; company: string },
): Report {
  const text = TEXTS[language];
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const date = (day: string) => DateTime.fromISO(day, { zone: 'utc', locale }).toLocaleString(DateTime.DATE_SHORT);
  const days = (thousandths: number) => new Intl.NumberFormat(locale).format(thousandths / 1000);
  const { year, employedFrom, employedTo, issuedOn, place } = certificate;
  return {
    title: `${text.title} ${year}`,
    language,
    company,
    madeAt: new Date(`${issuedOn}T00:00:00Z`),
    footer: text.title,
    blocks: [
      { kind: 'heading', level: 1, text: text.title },
      { kind: 'paragraph', tone: 'secondary', text: text.law },
      { kind: 'paragraph', text: text.body(person.displayName, company, year, date(employedFrom), date(employedTo)) },
      ...(birthDate ? [{ kind: 'paragraph' as const, text: text.born(date(birthDate)) }] : []),
      { kind: 'paragraph', text: text.leave },
      {
        kind: 'record',
        fields: [
          { label: text.entitled, value: days(certificate.entitledDays) },
          { label: text.granted, value: days(certificate.grantedDays) },
          { label: text.paidOut, value: days(certificate.paidOutDays) },
        ],
      },
      { kind: 'paragraph', text: `${place}, ${date(issuedOn)}` },
      { kind: 'signature', label: text.signature },
    ],
  };
}
