import { readProblem } from './readProblem';

describe('readProblem', () => {
  it.each([
    ['http://tos/', undefined, 'http://tos/'],
    ['http://tos/hr?tab=1&error=person-unknown', 'person-unknown', 'http://tos/hr?tab=1'],
    ['http://tos/?error=roles-missing#top', 'roles-missing', 'http://tos/#top'],
    ['http://tos/?error=sign-in-refused', 'sign-in-refused', 'http://tos/'],
    ['http://tos/?error=Call+0800-SCAM', 'failed', 'http://tos/'],
    ['http://tos/?error=', 'failed', 'http://tos/'],
  ])('%s', (address, problem, cleanAddress) => expect(readProblem(address)).toEqual({ problem, cleanAddress }));
});
