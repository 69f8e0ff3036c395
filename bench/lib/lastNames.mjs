// Last names spread as they are in a large German company: some names are common, most are rare.
const COMMON = ['Müller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Meyer', 'Wagner', 'Becker', 'Schulz', 'Hoffmann'];
const FIRST = [
  'Acker',
  'Bau',
  'Birken',
  'Brand',
  'Dorn',
  'Eichen',
  'Feld',
  'Franken',
  'Gersten',
  'Grün',
  'Hagen',
  'Hart',
  'Heiden',
  'Hohen',
  'Kalten',
];
const MIDDLE = ['', 'bach', 'berg', 'feld', 'hof', 'horst', 'kamp', 'land', 'mann', 'müh', 'rode', 'see', 'stein', 'tal', 'wald', 'weiler'];
const LAST = ['', 'er', 'ler', 'mann', 'meier', 'ke', 'ing', 'schmidt', 'bauer', 'städt', 'dorf', 'sohn', 'ski', 'oğlu'];
const NAMES = [...COMMON, ...MIDDLE.flatMap(middle => LAST.flatMap(last => FIRST.map(first => first + middle + last)))];
/** The share of a name falls with its rank; the commonest has about one in a hundred. */
const SPREAD = 15;
const total = Math.log((NAMES.length + SPREAD) / SPREAD);

/** Last name of the n-th person, always the same. */
export function lastNameOf(n) {
  const share = ((n * 2654435761) % 4294967296) / 4294967296;
  return NAMES[Math.min(NAMES.length - 1, Math.floor(SPREAD * (Math.exp(share * total) - 1)))];
}
