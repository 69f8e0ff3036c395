import type { SentenceTexts } from '../sentences';

/** Sentences of the steps of `leaveExpiry`. */
export const expiryTexts: SentenceTexts = {
  'expiry.yearEnd': {
    en: 'Leave belongs to its year and ends on {date} (§7(3) BUrlG).',
    de: 'Urlaub gehört in sein Jahr und endet am {date} (§ 7 Abs. 3 BUrlG).',
  },
  'expiry.march31.operational': {
    en: 'An urgent operational reason stood against it: it can be taken until {date} (§7(3) BUrlG).',
    de: 'Ein dringender betrieblicher Grund stand entgegen: Er kann bis {date} genommen werden (§ 7 Abs. 3 BUrlG).',
  },
  'expiry.march31.personal': {
    en: 'A reason in your person stood against it: it can be taken until {date} (§7(3) BUrlG).',
    de: 'Ein Grund in Ihrer Person stand entgegen: Er kann bis {date} genommen werden (§ 7 Abs. 3 BUrlG).',
  },
  'expiry.march31.sickness': {
    en: 'You were unfit for work at the end of the year: it can be taken until {date} (§7(3) BUrlG).',
    de: 'Sie waren am Jahresende arbeitsunfähig: Er kann bis {date} genommen werden (§ 7 Abs. 3 BUrlG).',
  },
  'expiry.nextYear': {
    en: 'Partial leave of {year} was moved at your request: it can be taken until {date} (§7(3) BUrlG).',
    de: 'Der Teilurlaub aus {year} wurde auf Ihren Wunsch übertragen: Er kann bis {date} genommen werden (§ 7 Abs. 3 BUrlG).',
  },
  'expiry.afterParentalLeave': {
    en: 'Parental leave from {from} to {to} keeps it: it can be taken until {date} (§17(2) BEEG).',
    de: 'Die Elternzeit vom {from} bis {to} erhält ihn: Er kann bis {date} genommen werden (§ 17 Abs. 2 BEEG).',
  },
  'expiry.afterParentalLeave.open': {
    en: 'Parental leave keeps it until the year after the return (§17(2) BEEG).',
    de: 'Die Elternzeit erhält ihn bis zum Jahr nach der Rückkehr (§ 17 Abs. 2 BEEG).',
  },
  'expiry.afterEmploymentBan': {
    en: 'The employment ban from {from} to {to} keeps it: it can be taken until {date} (§24 MuSchG).',
    de: 'Das Beschäftigungsverbot vom {from} bis {to} erhält ihn: Er kann bis {date} genommen werden (§ 24 MuSchG).',
  },
  'expiry.afterEmploymentBan.open': {
    en: 'The employment ban keeps it until the year after its end (§24 MuSchG).',
    de: 'Das Beschäftigungsverbot erhält ihn bis zum Jahr nach seinem Ende (§ 24 MuSchG).',
  },
  'expiry.illAllYear': {
    en: 'You have been unfit for work without interruption since {from}: leave lapses 15 months after its year, on {date}, without a notice too.',
    de: 'Sie sind seit {from} ohne Unterbrechung arbeitsunfähig: Der Urlaub verfällt 15 Monate nach seinem Jahr, am {date}, auch ohne Hinweis.',
  },
  'expiry.illAfterNotice': {
    en: 'You had been told before you became unfit for work on {from}: leave lapses 15 months after its year, on {date}.',
    de: 'Sie waren vor Beginn der Arbeitsunfähigkeit am {from} hingewiesen worden: Der Urlaub verfällt 15 Monate nach seinem Jahr, am {date}.',
  },
  'expiry.workedBeforeIllness': {
    en: 'You worked before you became unfit for work on {from} and had not been told: it does not lapse on {date}.',
    de: 'Sie haben vor der Arbeitsunfähigkeit ab {from} gearbeitet und waren nicht hingewiesen worden: Er verfällt am {date} nicht.',
  },
  'expiry.joinsAfterIllness': {
    en: 'You were unfit for work from {from} to {to}: it is added to the leave of {year}.',
    de: 'Sie waren vom {from} bis {to} arbeitsunfähig: Er kommt zum Urlaub von {year} hinzu.',
  },
  'expiry.notice': {
    en: 'You were told in time, on {date}: what is open then lapses.',
    de: 'Sie wurden rechtzeitig hingewiesen, am {date}: Was dann offen ist, verfällt.',
  },
  'expiry.noticeTooLate': {
    en: 'The notice of {date} came too late to take all that was open: it does not lapse.',
    de: 'Der Hinweis vom {date} kam zu spät, um alles Offene zu nehmen: Er verfällt nicht.',
  },
  'expiry.noNotice': {
    en: 'No notice is on file: it does not lapse (CJEU C-684/16).',
    de: 'Es liegt kein Hinweis vor: Er verfällt nicht (EuGH C-684/16).',
  },
  'expiry.addedTo': { en: 'It is added to the leave of {year}.', de: 'Er kommt zum Urlaub von {year} hinzu.' },
  'expiry.contract': {
    en: 'What the contract grants beyond the law ends on {date}, by the contract.',
    de: 'Was der Vertrag über das Gesetz hinaus gewährt, endet nach dem Vertrag am {date}.',
  },
  'expiry.contractNoNotice': {
    en: 'By the contract it would end on {date}, but the notice that it asks for is not on file.',
    de: 'Nach dem Vertrag würde er am {date} enden, doch der dafür nötige Hinweis liegt nicht vor.',
  },
};
