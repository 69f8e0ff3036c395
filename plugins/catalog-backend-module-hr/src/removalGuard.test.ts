import { guardRemovals } from './removalGuard';

const refs = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => `user:default/p${from + i}`));

function resultOf(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return (error as Error).message;
  }
}

describe('guardRemovals', () => {
  it.each([
    ['first run', refs(0, 0), refs(0, 80), 10, true],
    ['nothing gone', refs(0, 80), refs(0, 90), 10, true],
    ['a handful of a small company', refs(0, 20), refs(10, 20), 10, true],
    ['exactly the share', refs(0, 1000), refs(100, 1000), 10, true],
    ['more than the share', refs(0, 1000), refs(101, 1000), 10, false],
    ['as many others instead', refs(0, 1000), refs(1000, 2000), 10, false],
    ['HR answers nothing', refs(0, 5), refs(0, 0), 10, false],
    ['HR answers nothing, whatever is allowed', refs(0, 5), refs(0, 0), 100, false],
    ['allowed explicitly', refs(0, 1000), refs(0, 1), 100, true],
  ])('%s', (_name, known, wanted, maxPercent, allowed) => {
    const guard = () => guardRemovals({ known, wanted, maxPercent });
    const outcome = () => {
      guard();
      return 'applied';
    };
    const refusal = /would be removed, more than \d+ %.*Nothing was changed/;
    expect(resultOf(outcome)).toMatch(allowed ? /^applied$/ : refusal);
  });
});
