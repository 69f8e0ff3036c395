import { initials } from './initials';

describe('initials', () => {
  it.each([
    ['Petra Hartmann', 'PH'],
    ['Dr. Eva-Maria von Berg', 'EB'],
    ['madonna', 'M'],
    ['Ömer Çelik', 'ÖÇ'],
    ['李 小龙', '李小'],
    ['', '?'],
    ['123 <b>', '?'],
  ])('%s is %s', (name, expected) => expect(initials(name)).toBe(expected));
});
