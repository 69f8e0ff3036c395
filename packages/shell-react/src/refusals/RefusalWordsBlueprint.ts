import { ApiBlueprint, createExtensionBlueprint, createExtensionDataRef, createExtensionInput } from '@backstage/frontend-plugin-api';
import { createRefusalWordsApi, refusalWordsApiRef, type RefusalWordsLoader } from './refusalWordsApiRef';

const wordsDataRef = createExtensionDataRef<{ pluginId: string; loader: RefusalWordsLoader }>().with({ id: 'shell.refusal-words' });

/**
 * Says what a plugin's backend refuses in the reader's language, wherever the refusal is shown.
 *
 * @example
 * ```ts
 * RefusalWordsBlueprint.make({ params: { loader: () => import('./refusals/hrRefusalWords') } });
 * ```
 */
export const RefusalWordsBlueprint = createExtensionBlueprint({
  kind: 'refusal-words',
  attachTo: { id: 'api:app/refusal-words', input: 'words' },
  output: [wordsDataRef],
  dataRefs: { words: wordsDataRef },
  *factory({ loader }: { loader: RefusalWordsLoader }, { node }) {
    yield wordsDataRef({ pluginId: node.spec.plugin.pluginId, loader });
  },
});

/** Provides {@link refusalWordsApiRef}; the app installs it once. */
export const refusalWordsApi = ApiBlueprint.makeWithOverrides({
  name: 'refusal-words',
  inputs: { words: createExtensionInput([wordsDataRef]) },
  factory: (original, { inputs }) => {
    const loaders = inputs.words.map(input => input.get(wordsDataRef)).map(({ pluginId, loader }) => [pluginId, loader]);
    return original(define =>
      define({ api: refusalWordsApiRef, deps: {}, factory: () => createRefusalWordsApi(Object.fromEntries(loaders)) }),
    );
  },
});
