import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known everywhere while a request is being answered. */
export interface RequestContext {
  /** Id of the request that started it all; the same through calls from plugin to plugin. */
  requestId: string;
  /** Set when a part of the portal was found out of order on the way to the answer. */
  metOutage?: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` as part of a request. */
export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The request being answered, if any. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}
