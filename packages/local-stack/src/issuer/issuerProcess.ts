import type { IssuerOptions } from './issuerOptions';
import { IssuerServer, type IssuerAddress } from './IssuerServer';
import type { UserPatch } from './RealmUsers';

/** What the parent process may ask for. */
export type IssuerRequest = { id: number } & (
  { kind: 'start'; options: IssuerOptions } | { kind: 'updateUser'; username: string; patch: UserPatch }
);

/** The answer to the request of the same id. */
export type IssuerReply = { id: number; address?: IssuerAddress; error?: string };

let server: IssuerServer | undefined;

async function handle(request: IssuerRequest): Promise<IssuerAddress | undefined> {
  if (request.kind === 'start') {
    server = await IssuerServer.start(request.options);
  } else {
    server?.updateUser(request.username, request.patch);
  }
  return server?.address;
}

async function end(): Promise<void> {
  await server?.stop();
  process.exit(0);
}

process.on('message', async (request: IssuerRequest) => {
  const reply: IssuerReply = { id: request.id };
  try {
    reply.address = await handle(request);
  } catch (error) {
    reply.error = error instanceof Error ? error.message : String(error);
  }
  process.send?.(reply);
});
// The parent is gone, even if it was killed; Ctrl-C is the parent's business.
process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', () => {});
