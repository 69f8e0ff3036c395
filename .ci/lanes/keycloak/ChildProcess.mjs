import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that a lane runs: its own process group, its output in a log file, ended with all its children. */
export class ChildProcess {
  #process;
  #exit;

  constructor({ name, command, args, cwd, env, logFile, uid }) {
    this.name = name;
    this.logFile = logFile;
    const log = openSync(logFile, 'w');
    this.#process = spawn(command, args, { cwd, env, detached: true, uid, gid: uid, stdio: ['ignore', log, log] });
    closeSync(log);
    this.#exit = new Promise(resolve => {
      this.#process.once('exit', (code, signal) => resolve({ code, signal }));
      this.#process.once('error', error => resolve({ code: error.message }));
    });
    process.once('exit', () => this.#signal('SIGKILL'));
  }

  get pid() {
    return this.#process.pid;
  }

  /** The exit code once the process has ended. */
  async exit() {
    return (await this.#exit).code;
  }

  output() {
    return readFileSync(this.logFile, 'utf8');
  }

  /** Waits until `url` answers 200. */
  ready({ url, timeoutMs }) {
    return this.#until(`did not answer 200 at ${url}`, timeoutMs, async () => {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
      await answer?.arrayBuffer();
      return answer?.status === 200;
    });
  }

  /** Waits until the output matches; resolves to what matched. */
  printed(pattern, timeoutMs) {
    return this.#until(`did not print ${pattern}`, timeoutMs, () => pattern.exec(this.output())?.[0]);
  }

  /** A process that ends before, or a passed deadline, is an error that shows the log's end. */
  async #until(failure, timeoutMs, probe) {
    const deadline = Date.now() + timeoutMs;
    let ended;
    this.#exit.then(how => (ended = how));
    while (Date.now() < deadline) {
      const found = await probe();
      if (found) return found;
      if (ended) throw this.#fault(`ended with ${ended.code ?? ended.signal}`);
      await sleep(500);
    }
    throw this.#fault(`${failure} within ${timeoutMs / 1000} s`);
  }

  #fault(what) {
    return new Error(`${this.name} ${what}; the end of ${this.logFile}:\n${this.output().slice(-3_000)}`);
  }

  #signal(signal) {
    try {
      process.kill(-this.#process.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  async stop() {
    this.#signal('SIGTERM');
    const ended = await Promise.race([this.#exit.then(() => true), sleep(30_000, false)]);
    if (!ended) this.#signal('SIGKILL');
    await this.#exit;
  }
}
