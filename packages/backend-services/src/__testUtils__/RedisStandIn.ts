import { AddressInfo, createServer, Server, Socket } from 'node:net';

/** Speaks as much of Redis' protocol as the portal uses; can fall silent, which a real one does only by accident. */
export class RedisStandIn {
  readonly values = new Map<string, string>();
  /** Takes commands and never answers. */
  silent = false;
  readonly #sockets = new Set<Socket>();
  #server?: Server;
  #port = 0;

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  /** Starts, after {@link stop} on the same port. */
  async start(): Promise<void> {
    const server = createServer(socket => this.#serve(socket));
    this.#server = server;
    await new Promise<void>(resolve => {
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#sockets.forEach(socket => socket.destroy());
    await new Promise<void>(resolve => {
      this.#server?.close(() => resolve());
    });
  }

  #serve(socket: Socket) {
    this.#sockets.add(socket);
    // One character per byte, as lengths are counted in bytes.
    socket.setEncoding('latin1');
    let pending = '';
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('data', data => {
      pending += data;
      for (;;) {
        const taken = takeCommand(pending);
        if (!taken) {
          return;
        }
        pending = taken.rest;
        if (!this.silent) {
          socket.write(this.#answer(taken.words), 'latin1');
        }
      }
    });
  }

  #answer([command, key, ...rest]: string[]): string {
    switch (command.toUpperCase()) {
      case 'GET': {
        const value = this.values.get(key);
        return value === undefined ? '$-1\r\n' : `$${value.length}\r\n${value}\r\n`;
      }
      case 'SET':
        this.values.set(key, rest[0]);
        return '+OK\r\n';
      case 'DEL':
        return `:${this.values.delete(key) ? 1 : 0}\r\n`;
      case 'EVAL': {
        const [, counter, windowMs] = rest;
        const hits = Number(this.values.get(counter) ?? 0) + 1;
        this.values.set(counter, String(hits));
        return `*2\r\n:${hits}\r\n:${windowMs}\r\n`;
      }
      default:
        return '+OK\r\n';
    }
  }
}

function takeCommand(text: string): { words: string[]; rest: string } | undefined {
  const head = /^\*(\d+)\r\n/.exec(text);
  if (!head) {
    return undefined;
  }
  let rest = text.slice(head[0].length);
  const words: string[] = [];
  for (let left = Number(head[1]); left > 0; left--) {
    const size = /^\$(\d+)\r\n/.exec(rest);
    const length = Number(size?.[1]);
    if (!size || rest.length < size[0].length + length + 2) {
      return undefined;
    }
    words.push(rest.slice(size[0].length, size[0].length + length));
    rest = rest.slice(size[0].length + length + 2);
  }
  return { words, rest };
}
