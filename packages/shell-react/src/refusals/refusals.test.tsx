import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { contractRefusals, defineRefusals } from '@tos/refusals';
import { ErrorPanel } from '../states';
import contractDe from './contractRefusals.de';
import { createRefusalWords } from './createRefusalWords';
import { createRefusalWordsApi, refusalWordsApiRef } from './refusalWordsApiRef';

const refusals = defineRefusals({
  'shelf.lent': { kind: 'conflict', text: 'Lent to {{by}} until {{until}}.', params: { by: 'person', until: 'date' } },
  'shelf.late': { kind: 'input', text: '{{days}} days late since {{at}}.', params: { days: 'number', at: 'instant' } },
  'shelf.open': { kind: 'conflict', text: 'Open: {{fields}}.', params: { fields: 'term' } },
});
const words = createRefusalWords({
  id: 'test.refusals',
  refusals,
  terms: { title: 'title', author: 'author' },
  translations: {
    de: async () => ({
      default: {
        'shelf.lent': 'Verliehen an {{by}} bis {{until}}.',
        'shelf.late': 'Seit {{at}} {{days}} Tage überfällig.',
        'shelf.open': 'Offen: {{fields}}.',
        'term.title': 'Titel',
        'term.author': 'Verfasser',
      },
    }),
  },
});

/** As a contract client throws it. */
const answer = (error: object, statusCode = 409) =>
  Object.assign(new Error(`Request failed with ${statusCode}`), { statusCode, body: { error } });

function renderPanel(error: unknown, language: 'de' | 'en') {
  const languageApi = {
    getAvailableLanguages: () => ({ languages: ['de', 'en'] }),
    setLanguage: () => {},
    getLanguage: () => ({ language }),
    language$: () => ({ subscribe: () => ({ unsubscribe: () => {} }) }),
  };
  renderInTestApp(<ErrorPanel error={error} />, {
    apis: [
      [appLanguageApiRef, languageApi as never],
      [refusalWordsApiRef, createRefusalWordsApi({ shelf: async () => ({ default: words }) })],
    ],
  });
}

describe('ErrorPanel with a refusal', () => {
  const lent = answer({
    code: 'shelf.lent',
    message: 'Lent to user:default/anna.becker until 2026-12-24.',
    params: { by: 'user:default/anna.becker', until: '2026-12-24' },
  });

  it('says it in German, with name and day', async () => {
    renderPanel(lent, 'de');
    expect(await screen.findByText('Verliehen an Anna Becker bis 24.12.2026.')).toBeInTheDocument();
    expect(screen.queryByText(/Lent to|Request failed/)).not.toBeInTheDocument();
  });

  it('says it in English, with name and day', async () => {
    renderPanel(lent, 'en');
    expect(await screen.findByText(/^Lent to Anna Becker until .*2026\.$/)).toBeInTheDocument();
  });

  it('writes numbers and instants as German does', async () => {
    renderPanel(answer({ code: 'shelf.late', params: { days: 1200, at: '2026-07-01T10:05:00Z' } }), 'de');
    expect(await screen.findByText(/^Seit 01\.07\.2026, \d\d:05 1\.200 Tage überfällig\.$/)).toBeInTheDocument();
  });

  it('translates terms, and leaves those it does not know', async () => {
    renderPanel(answer({ code: 'shelf.open', params: { fields: ['title', 'isbn'] } }), 'de');
    expect(await screen.findByText('Offen: Titel und isbn.')).toBeInTheDocument();
  });

  it('says which fields are wrong', async () => {
    const fields = [
      { path: 'body.title', message: 'Too small', code: 'contract.field.needed' },
      { path: 'body.pages', message: 'Too big', code: 'contract.field.tooBig', params: { max: 1500 } },
    ];
    renderPanel(answer({ code: 'contract.invalid', message: 'body.title: …', fields }, 400), 'de');
    expect(await screen.findByText('Bitte ausfüllen.', { exact: false })).toHaveTextContent('title: Bitte ausfüllen.');
    expect(screen.getByText(/Höchstens 1\.500/)).toBeInTheDocument();
    expect(screen.queryByText(/Too/)).not.toBeInTheDocument();
  });

  it.each([
    ['of a plugin without words', 'other.strange'],
    ['of a newer server', 'shelf.newer'],
    ['named like a property of every object', 'shelf.constructor'],
  ])('falls back to the sentence of the server for a code %s', async (_name, code) => {
    renderPanel(answer({ code, message: 'Said by the server' }), 'de');
    expect(await screen.findByText('Said by the server')).toBeInTheDocument();
  });

  it('shows the sentence of an answer without a code', async () => {
    renderPanel(answer({ message: 'Said by the server' }), 'de');
    expect(await screen.findByText('Said by the server')).toBeInTheDocument();
  });
});

it('uses the same parameters in both languages', () => {
  const holes = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();
  for (const [code, { text }] of Object.entries(contractRefusals)) {
    expect([code, holes(contractDe[code as keyof typeof contractDe])]).toEqual([code, holes(text)]);
  }
});
