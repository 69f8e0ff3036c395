import LineBreaker from 'linebreak';

/** How wide a stretch of text is, in points. */
export type Measure = (text: string) => number;

const isMark = (character: string) => /\p{M}/u.test(character);

/** As much of a word as fits; at least one character, with its marks. */
function* cutWord(word: string, width: number, measure: Measure): Generator<string> {
  let piece = '';
  let used = 0;
  for (const character of word) {
    const more = measure(character);
    if (piece && used + more > width && !isMark(character)) {
      yield piece;
      piece = '';
      used = 0;
    }
    piece += character;
    used += more;
  }
  yield piece;
}

function* breakParagraph(text: string, width: number, measure: Measure): Generator<string> {
  const breaker = new LineBreaker(text);
  let line = '';
  let used = 0;
  let start = 0;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    const word = text.slice(start, at.position);
    start = at.position;
    const more = measure(word.trimEnd());
    if (line && used + more > width) {
      yield line.trimEnd();
      line = '';
      used = 0;
    }
    if (more <= width) {
      line += word;
      used += measure(word);
      continue;
    }
    for (const piece of cutWord(word, width, measure)) {
      if (line) yield line.trimEnd();
      line = piece;
    }
    used = measure(line);
  }
  yield line.trimEnd();
}

/** Breaks text into lines that fit, one after the other. Words that are too long are cut. */
export function* breakLines(text: string, width: number, measure: Measure): Generator<string> {
  for (const paragraph of text.split('\n')) yield* breakParagraph(paragraph, width, measure);
}
