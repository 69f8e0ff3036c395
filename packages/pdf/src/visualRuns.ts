import bidiFactory from 'bidi-js';
import type { FontRun, FontSet, Weight } from './FontSet';

const bidi = bidiFactory();
/** Hebrew, Arabic and their relatives. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether some of a text runs to the left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** A stretch of text in one font and direction. */
export interface VisualRun extends FontRun {
  isRightToLeft: boolean;
}

interface LevelRun {
  text: string;
  level: number;
}

/** Signs such as brackets look the other way in text that runs to the left; letters are turned around by the font's own shaping. */
function turned(text: string): string {
  const mirrored = Array.from(text, character => bidi.getMirroredCharacter(character) ?? character);
  return (isRightToLeft(text) ? mirrored : mirrored.reverse()).join('');
}

function levelRuns(line: string): LevelRun[] {
  const { levels } = bidi.getEmbeddingLevels(line);
  const runs: LevelRun[] = [];
  for (let i = 0; i < line.length; i++) {
    const last = runs.at(-1);
    if (last?.level === levels[i]) last.text += line[i];
    else runs.push({ text: line[i], level: levels[i] });
  }
  return runs;
}

/** Rule L2 of the Unicode Bidirectional Algorithm, on runs instead of characters. */
function reorder<T extends { level: number }>(runs: T[]): T[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if (ordered[start].level < level) continue;
      let end = start;
      while (end + 1 < ordered.length && ordered[end + 1].level >= level) end += 1;
      ordered.splice(start, end - start + 1, ...ordered.slice(start, end + 1).reverse());
      start = end;
    }
  }
  return ordered;
}

/** A line of text as it is drawn from left to right. */
export function visualRuns(line: string, fonts: FontSet, weight: Weight): VisualRun[] {
  if (!isRightToLeft(line)) return fonts.runs(line, weight).map(run => ({ ...run, isRightToLeft: false }));
  const runs = levelRuns(line).flatMap(({ text, level }) => {
    const isTurned = level % 2 === 1;
    return fonts.runs(text, weight).map(run => ({ ...run, text: isTurned ? turned(run.text) : run.text, level, isRightToLeft: isTurned }));
  });
  return reorder(runs).map(({ level: _, ...run }) => run);
}
