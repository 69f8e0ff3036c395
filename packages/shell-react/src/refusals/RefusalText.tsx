import { useApiHolder } from '@backstage/frontend-plugin-api';
import { lazy, Suspense, type ComponentType } from 'react';
import { contractRefusalWords } from './contractRefusalWords';
import type { RefusalWords } from './createRefusalWords';
import type { RefusedAnswer } from './readRefusal';
import { refusalWordsApiRef, type RefusalWordsLoader } from './refusalWordsApiRef';
import { useRefusalText } from './useRefusalText';

type Reason = Pick<RefusedAnswer, 'code' | 'params' | 'message'>;
type Sentence = ComponentType<Reason>;

const Unsaid: Sentence = ({ message }) => <>{message}</>;

function createSentence(words: RefusalWords): Sentence {
  return function RefusalSentence({ code, params, message }) {
    const say = useRefusalText(words);
    return <>{(code && say({ code, params })) || message}</>;
  };
}

const sentences = new WeakMap<RefusalWordsLoader, Sentence>();

/** Words that cannot be loaded leave the server's sentence. */
function sentenceOf(loader: RefusalWordsLoader): Sentence {
  const known = sentences.get(loader);
  if (known) return known;
  const made = lazy(() =>
    loader().then(
      ({ default: words }) => ({ default: createSentence(words) }),
      () => ({ default: Unsaid }),
    ),
  );
  sentences.set(loader, made);
  return made;
}

const loadContractWords: RefusalWordsLoader = async () => ({ default: contractRefusalWords });

/** A refusal in the reader's language; the server's sentence when no plugin knows its code. */
export function RefusalText({ code, params, message }: Reason) {
  const api = useApiHolder().get(refusalWordsApiRef);
  const loader = code?.startsWith('contract.') ? loadContractWords : code && api?.find(code);
  const Sentence = loader ? sentenceOf(loader) : Unsaid;
  return (
    <Suspense fallback={null}>
      <Sentence code={code} params={params} message={message} />
    </Suspense>
  );
}
