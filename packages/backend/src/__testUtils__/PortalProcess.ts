import { ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// The tests run in the folder of their package.
const PACKAGE_DIR = resolve(__dirname, '../..');
const EVERYBODY = [{ allow: 'catalog.entity.read' }];

/** One replica of the portal as its own process, in production mode, with app-config.yaml and an overlay. */
export class PortalProcess {
  readonly url: string;
  /** Everything it has written. */
  output = '';
  readonly #dir = mkdtempSync(join(tmpdir(), 'tos-portal-'));
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;

  constructor(options: {
    port: number;
    connection: object;
    /** Merged over the overlay's `backend` key. */
    backend?: object;
    /** Merged over the overlay. */
    overlay?: object;
    /** What is started, in the folder of the package. */
    entry?: string;
    /** A program that runs it, e.g. `['faketime', '-f', '+5m']`. */
    under?: string[];
  }) {
    const { port, connection, entry = 'src/index.ts', under = [] } = options;
    this.url = `http://localhost:${port}`;
    const overlay = join(this.#dir, 'overlay.yaml');
    writeFileSync(
      overlay,
      JSON.stringify({
        app: { baseUrl: this.url },
        backend: {
          baseUrl: this.url,
          listen: { port, host: '127.0.0.1' },
          cors: { origin: this.url },
          localOnly: true,
          database: { connection },
          limits: { requestsPerMinute: 100_000 },
          ...options.backend,
        },
        auth: {
          session: { secret: 'k2Jf8sLq0ZpX7vB4nTc9wRy1mHd6gAeU' },
          providers: {
            keycloak: {
              production: {
                metadataUrl: 'http://localhost:1/realms/tos',
                clientSecret: 'Qm3xV9',
              },
            },
          },
        },
        hr: { audit: { pseudonymKey: 'b7Wq2nXc5tYh8uJk3mLp6sDf9gHj1aZv' } },
        permission: {
          roles: Object.fromEntries(['employee', 'lead', 'lean', 'works-council', 'hr', 'admin'].map(role => [`tos-${role}`, EVERYBODY])),
        },
        ...options.overlay,
      }),
    );
    const [program, ...args] = [
      ...[...under, process.execPath, '--require', '@backstage/cli/config/nodeTransform.cjs', entry],
      ...['--config', '../../app-config.yaml', '--config', overlay],
    ];
    this.#child = spawn(program, args, {
      cwd: PACKAGE_DIR,
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info', NODE_OPTIONS: '' },
    });
    const keep = (chunk: Buffer) => {
      this.output += chunk;
    };
    this.#child.stdout!.on('data', keep);
    this.#child.stderr!.on('data', keep);
    this.#exit = new Promise(done => this.#child.once('exit', code => done(code)));
  }

  /** The exit code once it has ended. */
  exited(): Promise<number | null> {
    return this.#exit;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Status and body of a request; the status is 0 while nothing listens. */
  async call(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> {
    try {
      const response = await fetch(this.url + path, init);
      return { status: response.status, text: await response.text(), headers: response.headers };
    } catch {
      return { status: 0, text: '', headers: new Headers() };
    }
  }

  /** Waits for the readiness check to answer with this status; returns the milliseconds it took. */
  async untilReadiness(status: number, withinMs: number): Promise<number> {
    const startedAt = performance.now();
    for (;;) {
      const answer = await this.call('/.backstage/health/v1/readiness');
      const tookMs = performance.now() - startedAt;
      if (answer.status === status) {
        return tookMs;
      }
      if (tookMs > withinMs || this.#child.exitCode !== null) {
        throw new Error(`readiness was ${answer.status} after ${Math.round(tookMs)} ms\n${this.output.slice(-4000)}`);
      }
      await sleep(100);
    }
  }

  /** Whole lines of the log as objects. */
  logLines(): Record<string, unknown>[] {
    return this.output
      .slice(0, this.output.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line));
  }

  /** The line of the log with these values, once it is there: an answer may be faster than its line. */
  async untilLogged(values: Record<string, unknown>, withinMs: number): Promise<Record<string, unknown> | undefined> {
    const until = performance.now() + withinMs;
    for (;;) {
      const found = this.logLines().find(line => Object.entries(values).every(([key, value]) => line[key] === value));
      if (found || performance.now() > until) return found;
      await sleep(50);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it for good and removes its files. */
  async dispose(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
