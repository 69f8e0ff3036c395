import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that a lane runs: its own process group, its output in a log file, ended with all its children. */
export class ChildProcess {
  #process;
  #exit;

  constructor({ name, command, args, cwd, env, logFile }) {
    this.name = name;
    this.logFile = logFile;
    const log = openSync(logFile, 'w');
    this.#process = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
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

  /** Waits until `url` answers 200; a process that ends before, or a passed deadline, is an error that shows the log's end. */
  async ready({ url, timeoutMs }) {
    const deadline = Date.now() + timeoutMs;
    let ended;
    this.#exit.then(how => (ended = how));
    while (Date.now() < deadline) {
      if (ended) throw this.#fault(`ended with ${ended.code ?? ended.signal}`);
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer?.status === 200) return;
      await sleep(500);
    }
    throw this.#fault(`did not answer 200 at ${url} within ${timeoutMs / 1000} s`);
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
