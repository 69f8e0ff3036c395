import type { WorkInterval } from './intervals';
import { millisOf, type Instant } from './zone';

/** Kinds of stamps (hr.md §3, ClockEvent). */
export const stampKinds = ['in', 'out', 'breakStart', 'breakEnd'] as const;
export type StampKind = (typeof stampKinds)[number];

/** States of the clock (hr.md §4.2). `stale`: clocked in for too long without an end; it asks for the real one. */
export const clockStates = ['out', 'in', 'onBreak', 'stale'] as const;
export type ClockState = (typeof clockStates)[number];

/** A stamp as it arrived; offline ones arrive late and in any order. */
export interface Stamp {
  /** Idempotency key: the same one twice is one stamp. */
  id: string;
  kind: StampKind;
  /** When it happened. */
  at: Instant;
  /** When the server got it; decides between stamps of the same moment. */
  receivedAt?: Instant;
}

/** What did not fit. The stamp stays on record in any case; nothing is shifted or dropped. */
export const stampIssueCodes = [
  'MISSING_OUT',
  'DOUBLE_IN',
  'NOT_IN',
  'NOT_ON_BREAK',
  'DOUBLE_BREAK',
  'UNREADABLE',
  'REUSED_ID',
  'IN_FUTURE',
] as const;
export interface StampIssue {
  code: (typeof stampIssueCodes)[number];
  stampId: string;
  at: Instant;
}

export interface StampsResult {
  state: ClockState;
  /** Start of what is running: of the work, or of the break when on break; `null` when out. */
  since: Instant | null;
  /** In order of time. One without an end is running, or stale: its end is never made up. */
  intervals: (WorkInterval & { isStale?: boolean; stampIds: string[] })[];
  issues: StampIssue[];
}

/** Minutes without an end after which a clock-in is stale. */
export const staleAfterMinutes = 14 * 60;

/** Which stamp is possible next; `in` is possible when stale, too (A09). */
export const nextStamps: Readonly<Record<ClockState, readonly StampKind[]>> = {
  out: ['in'],
  in: ['out', 'breakStart'],
  onBreak: ['breakEnd', 'out'],
  stale: ['in'],
};

type Read = Stamp & { ms: number };

/** Each stamp once, in order of time; stamps of one moment as they make sense (an end before a start), then as they arrived. */
function inOrder(stamps: readonly Stamp[], issues: StampIssue[]): Read[] {
  const byId = new Map<string, Read>();
  for (const stamp of stamps) {
    const read = { ...stamp, ms: millisOf(stamp.at) };
    const known = byId.get(stamp.id);
    if (Number.isNaN(read.ms)) issues.push({ code: 'UNREADABLE', stampId: stamp.id, at: stamp.at });
    else if (!known) byId.set(stamp.id, read);
    else if (known.ms !== read.ms || known.kind !== read.kind) issues.push({ code: 'REUSED_ID', stampId: stamp.id, at: stamp.at });
  }
  const rank: Record<StampKind, number> = { breakEnd: 0, out: 1, in: 2, breakStart: 3 };
  const received = ({ receivedAt }: Stamp) => (receivedAt === undefined ? 0 : millisOf(receivedAt));
  return [...byId.values()].sort(
    (a, b) => a.ms - b.ms || rank[a.kind] - rank[b.kind] || received(a) - received(b) || a.id.localeCompare(b.id),
  );
}

class Clock {
  private readonly intervals: StampsResult['intervals'] = [];
  private running: { kind: 'work' | 'break'; stamp: Read } | undefined;
  /** Last sign of life: the stamp from which on silence becomes stale. */
  private last = 0;

  constructor(
    private readonly staleMs: number,
    private readonly issues: StampIssue[],
  ) {}

  fits(kind: StampKind): boolean {
    const working = this.running?.kind === 'break' ? 'onBreak' : 'in';
    return nextStamps[this.running ? working : 'out'].includes(kind);
  }

  take(stamp: Read): void {
    const { running } = this;
    const isStale = running !== undefined && stamp.ms - this.last > this.staleMs;
    if (isStale && stamp.kind === 'in') this.leaveOpen(running.stamp);
    if (stamp.kind === 'in') {
      if (this.running) return this.note('DOUBLE_IN', stamp);
      return this.begin('work', stamp);
    }
    if (!this.running) return this.note('NOT_IN', stamp);
    if (stamp.kind === 'out') return this.end(stamp);
    if (stamp.kind === 'breakStart') {
      if (this.running.kind === 'break') return this.note('DOUBLE_BREAK', stamp);
      this.end(stamp);
      return this.begin('break', stamp);
    }
    if (this.running.kind === 'work') return this.note('NOT_ON_BREAK', stamp);
    this.end(stamp);
    return this.begin('work', stamp);
  }

  result(nowMs: number): StampsResult {
    const { running, intervals, issues } = this;
    if (!running) return { state: 'out', since: null, intervals, issues };
    const isStale = nowMs - this.last > this.staleMs;
    if (isStale) this.note('MISSING_OUT', running.stamp);
    intervals.push({ start: running.stamp.at, end: null, kind: running.kind, stampIds: [running.stamp.id], ...(isStale && { isStale }) });
    const working = running.kind === 'work' ? 'in' : 'onBreak';
    return { state: isStale ? 'stale' : working, since: running.stamp.at, intervals, issues };
  }

  private begin(kind: 'work' | 'break', stamp: Read) {
    this.running = { kind, stamp };
    this.last = stamp.ms;
  }

  private end(stamp: Read) {
    const { kind, stamp: start } = this.running!;
    this.intervals.push({ start: start.at, end: stamp.at, kind, stampIds: [start.id, stamp.id] });
    this.running = undefined;
  }

  private leaveOpen(start: Read) {
    this.intervals.push({ start: start.at, end: null, kind: this.running!.kind, stampIds: [start.id], isStale: true });
    this.note('MISSING_OUT', start);
    this.running = undefined;
  }

  private note(code: StampIssue['code'], { id, at }: Read) {
    this.issues.push({ code, stampId: id, at });
  }
}

/**
 * Makes intervals of stamps (hr.md §4.2, A09): `out → in → onBreak → in → out`. The result depends on the set of stamps only, not on the
 * order or the number of their arrivals. A clock-in without an end becomes stale after `staleAfter` minutes: no end is made up, and a new
 * clock-in is possible. An earlier second clock-in changes nothing and is reported.
 *
 * @param now - for the state; later stamps do not count yet and are reported
 */
export function intervalsFromStamps(stamps: readonly Stamp[], now: Instant, staleAfter = staleAfterMinutes): StampsResult {
  const issues: StampIssue[] = [];
  const clock = new Clock(staleAfter * 60_000, issues);
  const nowMs = millisOf(now);
  const waiting = inOrder(stamps, issues);
  while (waiting.length > 0) {
    // Of stamps of one moment, e.g. of a kiosk that knows minutes only, the one that fits goes first.
    const together = waiting.findIndex(({ ms }) => ms !== waiting[0].ms);
    const fits = waiting.slice(0, together < 0 ? undefined : together).findIndex(({ kind }) => clock.fits(kind));
    const [stamp] = waiting.splice(Math.max(0, fits), 1);
    if (stamp.ms > nowMs) issues.push({ code: 'IN_FUTURE', stampId: stamp.id, at: stamp.at });
    else clock.take(stamp);
  }
  return clock.result(nowMs);
}
