import type { SentenceTexts } from './sentences';

/** Sentences of the steps of `leaveEntitlement`. */
export const entitlementTexts: SentenceTexts = {
  statutory: {
    en: 'The law grants {werktage} Werktage in a six-day week; with {daysPerWeek} days a week ({dutyDays} a year) this is so many of your days (§3 BUrlG).',
    de: 'Das Gesetz gewährt {werktage} Werktage in der Sechs-Tage-Woche; bei {daysPerWeek} Tagen pro Woche ({dutyDays} im Jahr) sind das entsprechend viele Arbeitstage (§ 3 BUrlG).',
  },
  minor: {
    en: 'Minors get {werktage} Werktage in a six-day week, by their age on 1 January; with {daysPerWeek} days a week ({dutyDays} a year) this is so many of your days (§19 JArbSchG).',
    de: 'Jugendliche erhalten nach ihrem Alter am 1. Januar {werktage} Werktage in der Sechs-Tage-Woche; bei {daysPerWeek} Tagen pro Woche ({dutyDays} im Jahr) sind das entsprechend viele Arbeitstage (§ 19 JArbSchG).',
  },
  contract: {
    en: 'The contract grants {contractDays} days for {contractWeek} days a week; yours are {daysPerWeek} ({dutyDays} a year).',
    de: 'Der Vertrag gewährt {contractDays} Tage bei {contractWeek} Tagen pro Woche; bei Ihnen sind es {daysPerWeek} ({dutyDays} im Jahr).',
  },
  zeroDuty: {
    en: 'Unpaid leave and short-time work at zero hours count with no working day; {dutyDays} days with duty to work remain.',
    de: 'Unbezahlter Urlaub und Kurzarbeit null zählen ohne Arbeitstage; es bleiben {dutyDays} Tage mit Arbeitspflicht.',
  },
  'partial.a': {
    en: 'The waiting period of six months does not end within the year: one twelfth for each of {months} full months (§5(1) a BUrlG).',
    de: 'Die Wartezeit von sechs Monaten endet nicht in diesem Jahr: ein Zwölftel für jeden von {months} vollen Monaten (§ 5 Abs. 1 a BUrlG).',
  },
  'partial.b': {
    en: 'The employment ends before the waiting period is over: one twelfth for each of {months} full months (§5(1) b BUrlG).',
    de: 'Das Arbeitsverhältnis endet vor erfüllter Wartezeit: ein Zwölftel für jeden von {months} vollen Monaten (§ 5 Abs. 1 b BUrlG).',
  },
  'partial.c': {
    en: 'The employment ends in the first half of the year: one twelfth for each of {months} full months (§5(1) c BUrlG).',
    de: 'Das Arbeitsverhältnis endet in der ersten Jahreshälfte: ein Zwölftel für jeden von {months} vollen Monaten (§ 5 Abs. 1 c BUrlG).',
  },
  contractMonths: {
    en: 'In the years of entry and exit the contract grants one twelfth for each of {months} full months.',
    de: 'Im Jahr des Eintritts und des Austritts gewährt der Vertrag ein Zwölftel für jeden von {months} vollen Monaten.',
  },
  roundedUp: {
    en: '{fromDays} becomes {toDays}: half a day and more is rounded up in partial leave (§5(2) BUrlG).',
    de: 'Aus {fromDays} wird {toDays}: Bei Teilurlaub wird ab einem halben Tag aufgerundet (§ 5 Abs. 2 BUrlG).',
  },
  parentalCut: {
    en: 'The employer has declared the cut by one twelfth for each of {months} full calendar months of parental leave (§17(1) BEEG).',
    de: 'Der Arbeitgeber hat die Kürzung um ein Zwölftel für jeden von {months} vollen Kalendermonaten Elternzeit erklärt (§ 17 Abs. 1 BEEG).',
  },
  parentalUndeclared: {
    en: 'There are {months} full calendar months of parental leave; no cut was declared, so nothing is taken (§17(1) BEEG).',
    de: 'In die Elternzeit fallen {months} volle Kalendermonate; eine Kürzung wurde nicht erklärt, also wird nichts abgezogen (§ 17 Abs. 1 BEEG).',
  },
  parentalPartTime: {
    en: 'In {months} full calendar months of parental leave you work part-time here, so nothing is cut (§17(1) BEEG).',
    de: 'In {months} vollen Kalendermonaten der Elternzeit arbeiten Sie hier in Teilzeit, also wird nicht gekürzt (§ 17 Abs. 1 BEEG).',
  },
  previousEmployer: {
    en: 'By its certificate the earlier employer granted {grantedDays} days for this year; what would be granted twice is taken off (§6 BUrlG).',
    de: 'Der frühere Arbeitgeber hat laut Bescheinigung {grantedDays} Tage für dieses Jahr gewährt; was doppelt gewährt wäre, entfällt (§ 6 BUrlG).',
  },
  lessStatutory: {
    en: 'Of the {agreedDays} days by contract {statutoryDays} are the statutory leave, which stands on its own.',
    de: 'Von den {agreedDays} vertraglichen Tagen sind {statutoryDays} der gesetzliche Urlaub, der für sich steht.',
  },
  severeDisability: {
    en: 'Severely disabled people get as many additional days as they work in a week, here {daysPerWeek} (§208(1) SGB IX).',
    de: 'Schwerbehinderte Menschen erhalten so viele Tage zusätzlich, wie sie in der Woche arbeiten, hier {daysPerWeek} (§ 208 Abs. 1 SGB IX).',
  },
  disabilityMonths: {
    en: 'The status holds for {months} full months of the employment in this year: one twelfth for each (§208(2) SGB IX).',
    de: 'Der Status besteht in diesem Jahr für {months} volle Monate des Arbeitsverhältnisses: für jeden ein Zwölftel (§ 208 Abs. 2 SGB IX).',
  },
  equalStatus: {
    en: 'Equal status gives no additional leave (§151(3) SGB IX).',
    de: 'Die Gleichstellung gibt keinen Zusatzurlaub (§ 151 Abs. 3 SGB IX).',
  },
  waitingPeriod: {
    en: 'The waiting period ends on {date} (§4 BUrlG).',
    de: 'Die Wartezeit endet am {date} (§ 4 BUrlG).',
  },
  employmentBan: {
    en: 'Time of employment bans around a birth counts like work; it reduces nothing (§24 MuSchG).',
    de: 'Zeiten mutterschutzrechtlicher Beschäftigungsverbote zählen wie Arbeit; sie mindern nichts (§ 24 MuSchG).',
  },
  noEmployment: {
    en: 'In {year} there is no employment.',
    de: 'Im Jahr {year} besteht kein Arbeitsverhältnis.',
  },
};
