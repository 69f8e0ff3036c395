/** @jest-environment node */
import { joinSql, sql, word } from './sql';

describe('sql', () => {
  it('keeps values out of the text and in order, however deep they are nested', () => {
    const inner = sql`a = ${1} and b = ${"'; drop table x; --"}`;
    const whole = sql`select ${word('p.id')} from p where ${joinSql([inner, sql`c > ${3}`], ' or ')} limit ${4}`;
    expect(whole.text).toBe('select p.id from p where a = ? and b = ? or c > ? limit ?');
    expect(whole.values).toEqual([1, "'; drop table x; --", 3, 4]);
  });
});
