import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';

/** A TCP proxy for tests that can cut, refuse and delay. */
export class TcpProxy {
  /** Milliseconds by which answers are held back. */
  delayMs = 0;
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server?: Server;
  #port = 0;

  constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  get port(): number {
    return this.#port;
  }

  /** Reserves a port and takes connections from now on; after {@link cut} on the same port. */
  async open(): Promise<void> {
    const server = createServer(client => this.#serve(client));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Resets all connections and refuses new ones. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#sockets.forEach(socket => socket.resetAndDestroy());
    await new Promise<void>(resolve => {
      if (server) {
        server.close(() => resolve());
      } else {
        resolve();
      }
    });
  }

  #serve(client: Socket) {
    const upstream = connect(this.#target);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on('data', chunk => {
      if (this.delayMs > 0) {
        setTimeout(() => client.writable && client.write(chunk), this.delayMs);
      } else {
        client.write(chunk);
      }
    });
  }
}
