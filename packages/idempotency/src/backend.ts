import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { RouteDefinition } from '@tos/contract';
import type { RouteAnswer, RouteAround } from '@tos/contract/backend';
import { contractRefusals } from '@tos/refusals';
import { createRefuse } from '@tos/refusals/backend';
import type express from 'express';
import { createHash } from 'node:crypto';

/** A request that is to have one effect, however often it is sent. */
export interface OnceRequest {
  /** Chosen by the caller; two callers may choose the same. */
  key: string;
  credentials: BackstageCredentials;
  /** Says what is asked for: route, parameters and body. */
  fingerprint: string;
}

/** Keeps what was answered to which key; each plugin has its own. */
export interface OnceStore {
  /** Does the work, or gives the answer of the request that came first with this key. */
  once(request: OnceRequest, work: () => Promise<RouteAnswer>): Promise<RouteAnswer & { isRepeated: boolean }>;
}

const HEADER = 'Idempotency-Key';
const KEY = /^[\x21-\x7e]{8,200}$/;
const refuse = createRefuse(contractRefusals);

/** Whether a route has an effect that must not come twice, and answers with something that can be kept. */
const keepsAnswers = ({ method, produces, readsOnly }: RouteDefinition) => method !== 'get' && !produces && !readsOnly;

/**
 * The request as {@link OnceStore} knows it; undefined without the header. The bytes of an upload are not read here: its parameters, type
 * and length stand for them.
 */
function readOnceRequest(req: express.Request, input: object, credentials: BackstageCredentials): OnceRequest | undefined {
  const key = req.get(HEADER);
  if (key === undefined) return undefined;
  if (!KEY.test(key)) throw refuse('contract.idempotency.key');
  const asked = [req.method, req.path, input, req.get('content-type'), req.get('content-length')];
  const fingerprint = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  return { key, credentials, fingerprint };
}

/**
 * Lets the routes of a contract answer once per key: `createContractRouter(contract, { around: answerOnce(store), … })`. A repeated answer
 * says so with `Idempotency-Replayed: true`.
 */
export function answerOnce(store: OnceStore): RouteAround {
  return async ({ route, req, input, credentials }, work) => {
    const request = keepsAnswers(route) ? readOnceRequest(req, input, credentials) : undefined;
    if (!request) return work();
    const { isRepeated, ...answer } = await store.once(request, work);
    if (isRepeated) req.res!.setHeader('Idempotency-Replayed', 'true');
    return answer;
  };
}
