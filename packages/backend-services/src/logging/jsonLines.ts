import { Logform, format } from 'winston';
import { currentRequest } from '../lib/requestContext';

const MESSAGE = Symbol.for('message');

/** Characters that JSON leaves as they are and that some readers take for the end of a line. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** One JSON object per line: time in UTC, level, message and the id of the request that the line belongs to. */
export function jsonLines(): Logform.Format {
  const requestId = format(info => {
    const request = currentRequest();
    return request && !info.requestId ? Object.assign(info, { requestId: request.requestId }) : info;
  });
  // The scheduler logs the error itself, which has no enumerable fields and would be written as {}.
  const reason = format(info => {
    const error: unknown = info.message;
    return error instanceof Error ? Object.assign(info, { message: `${error.name}: ${error.message}`, stack: error.stack }) : info;
  });
  // What a refused token says: whose it is, and the proof that other tokens can be made of.
  const withoutToken = format(info => {
    if (String(info.code).startsWith('ERR_JWT')) {
      delete info.payload;
      delete info.cause;
    }
    return info;
  });
  const oneLine = format(info => {
    const line = String(info[MESSAGE as unknown as string]);
    return Object.assign(info, {
      [MESSAGE]: line.replace(LINE_ENDS, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
    });
  });
  return format.combine(requestId(), reason(), withoutToken(), format.timestamp(), format.json(), oneLine());
}
