import { channel } from 'node:diagnostics_channel';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { ClientRequest, IncomingMessage } from 'node:http';
import { currentRequest } from '../lib/requestContext';

/** Carries the id of the request that a call belongs to. */
export const REQUEST_ID_HEADER = 'x-request-id';

const MARK_HEADER = 'x-tos-internal';
const MARK = randomBytes(24).toString('base64url');

/** undici's request as its diagnostics channel shows it. */
interface UndiciRequest {
  origin: string | URL;
  addHeader(name: string, value: string): void;
}

/**
 * Marks the calls that this process makes to itself (plugin to plugin) with a secret of the process and the id of the
 * request they belong to. So they are neither counted by the rate limit nor taken for new requests in the log, and
 * nobody outside can pretend to be one.
 *
 * @param origin - where this process is reached from inside, e.g. `http://localhost:7007`
 * @returns stops marking
 */
export function markInternalCalls(origin: string): () => void {
  const headers = (): [string, string][] => {
    const requestId = currentRequest()?.requestId;
    return [[MARK_HEADER, MARK], ...(requestId ? [[REQUEST_ID_HEADER, requestId] as [string, string]] : [])];
  };
  const onFetch = (message: unknown) => {
    const { request } = message as { request: UndiciRequest };
    if (new URL(request.origin).origin === origin) {
      headers().forEach(([name, value]) => request.addHeader(name, value));
    }
  };
  const onHttp = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    if (`${request.protocol}//${request.getHeader('host')}` === origin && !request.headersSent) {
      headers().forEach(([name, value]) => request.setHeader(name, value));
    }
  };
  channel('undici:request:create').subscribe(onFetch);
  channel('http.client.request.created').subscribe(onHttp);
  return () => {
    channel('undici:request:create').unsubscribe(onFetch);
    channel('http.client.request.created').unsubscribe(onHttp);
  };
}

/** Whether this process made the call itself. */
export function isInternalCall(req: IncomingMessage): boolean {
  const mark = req.headers[MARK_HEADER];
  return typeof mark === 'string' && mark.length === MARK.length && timingSafeEqual(Buffer.from(mark), Buffer.from(MARK));
}
