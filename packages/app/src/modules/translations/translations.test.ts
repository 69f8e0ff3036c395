import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs/alpha';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';
import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { searchTranslationRef as tosSearchTranslationRef } from '../search/searchTranslationRef';
import tosSearch from '../search/search.de';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import shell from '../shell/shell.de';
import { signInTranslationRef } from '../signIn/signInTranslationRef';
import signIn from '../signIn/signIn.de';
import apiDocs from './api-docs.de';
import catalog from './catalog.de';
import catalogGraph from './catalog-graph.de';
import catalogReact from './catalog-react.de';
import coreComponents from './core-components.de';
import notifications from './notifications.de';
import org from './org.de';
import search from './search.de';
import searchReact from './search-react.de';
import userSettings from './user-settings.de';

const cases: Array<[TranslationRef, Record<string, string>]> = [
  [apiDocsTranslationRef, apiDocs],
  [catalogTranslationRef, catalog],
  [catalogGraphTranslationRef, catalogGraph],
  [catalogReactTranslationRef, catalogReact],
  [coreComponentsTranslationRef, coreComponents],
  [notificationsTranslationRef, notifications],
  [orgTranslationRef, org],
  [searchTranslationRef, search],
  [searchReactTranslationRef, searchReact],
  [userSettingsTranslationRef, userSettings],
  [shellTranslationRef, shell],
  [signInTranslationRef, signIn],
  [tosSearchTranslationRef, tosSearch],
];

/** The platform keeps the English messages of a ref behind an unlisted method. */
function englishOf(ref: TranslationRef): Record<string, string> {
  return (ref as unknown as { getDefaultMessages(): Record<string, string> }).getDefaultMessages();
}

const placeholders = (text: string) => (text.match(/\{\{?\s*\w+\s*\}?\}/g) ?? []).map(hit => hit.replace(/[{}\s]/g, '')).sort();

describe.each(cases.map(([ref, german]) => [ref.id, englishOf(ref), german] as const))('German of %s', (_id, english, german) => {
  it('has every key and no other', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('says something, with the same placeholders', () => {
    for (const [key, text] of Object.entries(german)) {
      expect({ key, said: text.trim().length > 0 }).toEqual({ key, said: true });
      expect({ key, names: placeholders(text) }).toEqual({ key, names: placeholders(english[key]) });
    }
  });
});
