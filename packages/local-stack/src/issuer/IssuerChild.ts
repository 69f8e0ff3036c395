import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { IssuerReply, IssuerRequest } from './issuerProcess';
import type { IssuerAddress } from './IssuerServer';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The process the issuer runs in, as seen from the one that started it. */
export class IssuerChild {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: IssuerReply) => void>();
  #lastId = 0;

  constructor() {
    this.#child = fork(require.resolve('./issuerProcess'), [], {
      execArgv: ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (reply: IssuerReply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    this.#child.on('exit', () => {
      for (const [id, answer] of this.#waiting) {
        answer({ id, error: 'The sign-in service ended unexpectedly. Its own message is above.' });
      }
      this.#waiting.clear();
    });
  }

  async ask(request: WithoutId<IssuerRequest>): Promise<IssuerAddress> {
    const id = ++this.#lastId;
    const reply = await new Promise<IssuerReply>((resolve, reject) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ ...request, id }, error => error && reject(error));
    });
    if (reply.error || !reply.address) {
      throw new Error(reply.error ?? 'The sign-in service has not started yet.');
    }
    return reply.address;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exited = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await exited;
    }
  }
}
