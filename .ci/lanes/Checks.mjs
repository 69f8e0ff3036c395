/** Counts and prints checks one a line, so that a lane's output reads as a list and closes with `N passed, N failed`. */
export class Checks {
  passed = 0;
  failed = 0;

  async check(name, body) {
    const started = Date.now();
    try {
      await body();
      this.passed += 1;
      console.log(`ok   ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      this.failed += 1;
      console.log(`FAIL ${name}\n${indent(error.stack ?? String(error))}`);
    }
  }

  /** Runs what the checks stand on; only its failure counts, because a lane that breaks off has not passed. */
  async guard(name, body) {
    try {
      await body();
    } catch (error) {
      this.failed += 1;
      console.log(`FAIL ${name}\n${indent(error.stack ?? String(error))}`);
    }
  }

  /** Adds what another runner counted. */
  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}

function indent(text) {
  return text.replace(/^/gm, '     ');
}
