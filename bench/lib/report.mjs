import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BENCH } from './paths.mjs';

const QUIET_LOAD = 0.7;
const POLL_MS = 5_000;

/** What the figures were taken on. */
export function machine() {
  return { cores: cpus().length, model: cpus()[0].model, memoryGb: Math.round(totalmem() / 1e9), node: process.versions.node };
}

/** Load of the machine over the last minute; figures taken above 1 tell little. */
export const load = () => Number(loadavg()[0].toFixed(2));

/**
 * Waits until other programs leave the processors alone, so that they do not end up in the figures.
 *
 * @param {{ minutes?: number }} [options] patience; then it goes on, and the report says the load
 * @returns {Promise<number>} share of the processors that was busy with other things, 0 to 1
 */
export async function untilQuiet({ minutes = Number(process.env.BENCH_PATIENCE_MINUTES ?? 10) } = {}) {
  const deadline = Date.now() + minutes * 60_000;
  for (;;) {
    const busy = await busyShare();
    if (busy < 1 - QUIET_LOAD || Date.now() > deadline) {
      return Number(busy.toFixed(2));
    }
    console.log(`  waiting: other programs use ${Math.round(busy * 100)} % of the processors`);
    await sleep(POLL_MS);
  }
}

async function busyShare() {
  const before = cpuTimes();
  await sleep(3_000);
  const after = cpuTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function cpuTimes() {
  const times = cpus().map(cpu => cpu.times);
  const sum = pick => times.reduce((total, time) => total + pick(time), 0);
  return { idle: sum(({ idle }) => idle), all: sum(time => Object.values(time).reduce((a, b) => a + b, 0)) };
}

/** The middle one of an odd number of values. */
export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** `part / whole` with two decimals. */
export const ratio = (part, whole) => Number((part / whole).toFixed(2));

/**
 * Prints the figures, with the goals they meet or miss, and keeps them in bench/out.
 *
 * @param {string} name
 * @param {object} figures
 * @param {{ what: string, value: number, goal: number, atMost?: boolean }[]} [goals] atMost = smaller is better
 */
export function report(name, figures, goals = []) {
  const out = join(BENCH, 'out');
  mkdirSync(out, { recursive: true });
  const judged = goals.map(goal => ({ ...goal, met: goal.atMost ? goal.value <= goal.goal : goal.value >= goal.goal }));
  const all = { name, at: new Date().toISOString(), machine: machine(), ...figures, goals: judged };
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(all, null, 2)}\n`);
  console.log(`\n${name}\n${JSON.stringify({ machine: all.machine, ...figures }, null, 2)}`);
  for (const { what, value, goal, atMost, met } of judged) {
    console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${value} (goal ${atMost ? '≤' : '≥'} ${goal})`);
  }
  console.log(`\nKept in bench/out/${name}.json`);
}

/** A result of an earlier run, or undefined. */
export function earlier(name) {
  try {
    return JSON.parse(readFileSync(join(BENCH, 'out', `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}
