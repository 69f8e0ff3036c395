import { ServiceUnavailableError } from '@backstage/errors';
import { currentRequest } from './requestContext';

const sentences = new Set<string>();

/**
 * A 503 for something that is out of order, with a sentence for the reader. Remembers that the request met an outage, so
 * that it is answered with 503 even if a plugin on the way wraps the error into another one.
 *
 * @param sentence - one of few fixed sentences; without names, addresses or causes
 */
export function unavailable(sentence: string): ServiceUnavailableError {
  sentences.add(sentence);
  const request = currentRequest();
  if (request) {
    request.metOutage = true;
  }
  return new ServiceUnavailableError(sentence);
}

/** Whether a text, e.g. a log line, repeats the sentence of an outage. */
export function isOutageMessage(text: string): boolean {
  return [...sentences].some(sentence => text.includes(sentence));
}
