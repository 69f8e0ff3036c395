import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { fillRefusal, type RefusalParam, type RefusalParamKind, type RefusalTable } from '@tos/refusals';
import { hrRefusals, hrRefusalTerms } from '@tos/plugin-hr-common';
import { RefusalText } from '@tos/shell-react';
import { german, refusalWords } from '../testing/refusalWords';
import de from './de';

const table: RefusalTable = hrRefusals;
const holes = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

const SAMPLES: Record<RefusalParamKind, RefusalParam> = {
  text: 'X1',
  number: 1234,
  date: '2026-12-24',
  instant: '2026-12-24T10:00:00Z',
  person: 'user:default/anna.becker',
  term: [],
};

describe('the refusals of HR', () => {
  it.each(Object.entries(table))('%s uses its parameters in both languages', (code, { text, params = {} }) => {
    expect(code).toMatch(/^hr\.[a-zA-Z]+\.[a-zA-Z]+$/);
    expect(holes(text)).toEqual(Object.keys(params).sort());
    // A cause in English words of a library is left out in German.
    expect(holes(de[code as keyof typeof de])).toEqual(
      Object.keys(params)
        .filter(name => name !== 'cause')
        .sort(),
    );
  });

  it('have German words and no others', () => {
    const keys = [...Object.keys(table), ...Object.keys(hrRefusalTerms).map(term => `term.${term}`)];
    expect(Object.keys(de).sort()).toEqual(keys.sort());
  });

  it('are said to a German reader without a word of the server', async () => {
    const rows = Object.entries(table).map(([code, { text, params = {} }]) => {
      const values = Object.fromEntries(Object.entries(params).map(([name, kind]) => [name, SAMPLES[kind]]));
      return { code, params: values, message: `SERVER ${fillRefusal(text, values)}` };
    });
    renderInTestApp(
      <ul>
        {rows.map(row => (
          <li key={row.code} title={row.code}>
            <RefusalText {...row} />
          </li>
        ))}
      </ul>,
      { apis: [refusalWords, german()] as never },
    );
    await waitFor(() => expect(screen.getByTitle(rows[0].code)).toHaveTextContent(/\w/));
    for (const { code, message } of rows) {
      const shown = screen.getByTitle(code).textContent!;
      expect([code, shown]).toEqual([code, expect.stringMatching(/^[^{}]+$/)]);
      expect([code, shown]).not.toEqual([code, expect.stringContaining('SERVER')]);
      expect(shown).not.toBe(message.slice('SERVER '.length));
      // Days and figures are written as German does.
      expect(shown).not.toMatch(/2026-12-24|\b1234\b|user:default/);
    }
  });
});
