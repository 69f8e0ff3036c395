import { LoggerService } from '@backstage/backend-plugin-api';
import { RequestHandler } from 'express';
import { Server } from 'node:http';
import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { isInternalCall } from './internalCalls';

const LOOK_EVERY_MS = 50;
/** Requests that take longer are cut; a supervisor usually kills after 30 s. */
const LONGEST_DRAIN_MS = 20_000;

/**
 * Lets requests in flight finish when the process is asked to stop: the readiness check turns red first, after
 * `backend.lifecycle.serverShutdownDelay` no further request is expected, and only when the last one has been answered
 * do plugins and database pools close.
 */
export class Drain {
  readonly #logger: LoggerService;
  readonly #delayMs: number;
  readonly #upgraded = new Set<Duplex>();
  #server?: Server;
  #inFlight = 0;
  #stopping = false;

  constructor(options: { logger: LoggerService; delayMs: number }) {
    this.#logger = options.logger;
    this.#delayMs = options.delayMs;
  }

  /** Counts requests. Calls from plugin to plugin belong to a request that is counted already. */
  readonly middleware: RequestHandler = (req, res, next) => {
    if (this.#stopping) {
      res.setHeader('Connection', 'close');
    }
    if (!isInternalCall(req)) {
      this.#inFlight += 1;
      res.on('close', () => {
        this.#inFlight -= 1;
      });
    }
    next();
  };

  /** Remembers web sockets, which would keep the server from closing. */
  watch(server: Server): void {
    this.#server = server;
    server.on('upgrade', (_req, socket: Duplex) => {
      this.#upgraded.add(socket);
      socket.on('close', () => this.#upgraded.delete(socket));
    });
  }

  /** Before anything is closed: waits for the load balancer and then for the requests in flight. */
  async beforeShutdown(): Promise<void> {
    this.#stopping = true;
    await sleep(this.#delayMs);
    const until = performance.now() + LONGEST_DRAIN_MS;
    while (this.#inFlight > 0 && performance.now() < until) {
      await sleep(LOOK_EVERY_MS);
    }
    if (this.#inFlight > 0) {
      this.#logger.warn(`${this.#inFlight} requests were still running after ${LONGEST_DRAIN_MS / 1_000} s and are cut`);
    }
  }

  /**
   * Before the server closes: ends the web sockets, which browsers open again at another replica, and what is left of
   * other connections, above all the process's own long poll for events, which would hold it for most of a minute.
   */
  shutdown(): void {
    this.#server?.closeAllConnections();
    this.#upgraded.forEach(socket => socket.destroy());
  }
}
