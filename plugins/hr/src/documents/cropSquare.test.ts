import { cropSquare } from './cropSquare';

describe('cropSquare', () => {
  it.each([
    ['the middle of a wide picture', { width: 300, height: 100 }, { zoom: 1, across: 0.5, down: 0.5 }, { x: 100, y: 0, side: 100 }],
    ['the top of a tall one', { width: 100, height: 300 }, { zoom: 1, across: 0.5, down: 0 }, { x: 0, y: 0, side: 100 }],
    ['the corner when enlarged', { width: 300, height: 100 }, { zoom: 2, across: 1, down: 1 }, { x: 250, y: 50, side: 50 }],
    ['no more than there is', { width: 100, height: 100 }, { zoom: 0.1, across: 0.5, down: 0.5 }, { x: 0, y: 0, side: 100 }],
  ])('takes %s', (_name, picture, choice, square) => expect(cropSquare(picture, choice)).toEqual(square));
});
