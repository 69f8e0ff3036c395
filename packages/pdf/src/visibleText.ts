/* eslint-disable no-control-regex */
/** What nothing is drawn for, or what would turn text around: controls, direction marks, zero width, private use, unassigned ends. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const SPACES = /[\t\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const LONE = /\p{Surrogate}/gu;

/** Text as it can be drawn: whole characters, no controls, line breaks as `\n`, letters and their marks joined. */
export function visibleText(text: string): string {
  return text.replace(LONE, '\ufffd').replace(/\r\n?/g, '\n').replace(SPACES, ' ').replace(UNSEEN, '').normalize('NFC');
}
