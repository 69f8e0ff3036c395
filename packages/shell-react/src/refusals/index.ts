export { createRefusalWords, type RefusalSentences, type RefusalWords, type RefusalWordsOptions } from './createRefusalWords';
export { contractRefusalWords } from './contractRefusalWords';
export { nameOfRef } from './nameOfRef';
export { readRefusal, type RefusedAnswer } from './readRefusal';
export { RefusalText } from './RefusalText';
export { RefusalWordsBlueprint, refusalWordsApi } from './RefusalWordsBlueprint';
export { createRefusalWordsApi, refusalWordsApiRef, type RefusalWordsApi, type RefusalWordsLoader } from './refusalWordsApiRef';
export { useRefusalText } from './useRefusalText';
