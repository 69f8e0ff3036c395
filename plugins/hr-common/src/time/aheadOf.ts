import type { Breach, BreachSeverity } from './breaches';
import type { DayInput } from './dayInput';
import { spansOfDay } from './dayTimes';
import { spanMinutes, subtract, type Span } from './intervals';
import { limitsAhead, nextStep, type LimitAhead, type RunningDay } from './limitsAhead';
import { ARBZG_DEFAULT } from './ruleSetData';
import type { BreakRules, RuleSet } from './ruleSets';
import { applyAgreements, selectRuleSets } from './selectRuleSets';
import { defaultZone, millisOf, type Instant } from './zone';

/** Something that will go wrong if work goes on, with what would mend it. */
export interface AheadWarning extends Pick<Breach, 'code' | 'ruleCode' | 'paragraph' | 'params' | 'remedy'> {
  /** Last moment that is still within the limit, in milliseconds. */
  at: number;
  /** Minutes until then; 0 when it has passed. */
  inMinutes: number;
  /** `info` while there is time, `warn` shortly before, what it has become after. */
  severity: BreachSeverity;
}

export interface AheadInput extends Pick<
  DayInput,
  'date' | 'intervals' | 'zone' | 'person' | 'ruleSets' | 'travelIsWork' | 'otherDaysOfWeek' | 'school' | 'averageDailyMinutes'
> {
  now: Instant;
  /** Planned start of the next working day; without it there is no warning about the rest. */
  nextStart?: Instant | null;
  /** Minutes before a limit from which on it is a warning; default 30. */
  warnBeforeMinutes?: number;
}

/** A break that is running; minutes. */
export interface RunningBreak {
  minutes: number;
  /** Until it is long enough to be a break by law. */
  countsInMinutes: number;
  /** Until all breaks of the day are enough for what has been worked, or for going on beyond the next limit. */
  enoughInMinutes: number;
}

/** What lies ahead of a running day. */
export interface Ahead {
  /** Soonest first; empty when nothing runs. */
  warnings: AheadWarning[];
  /** Start of the next working day that keeps the rest if work ends now or has ended, in milliseconds. */
  earliestNextStart: number | null;
  runningBreak: RunningBreak | null;
}

const defaultBreaks = { ...ARBZG_DEFAULT.params.breaks!, steps: [] };

/** The day up to now as if work went on; a running break counts once it is long enough. */
function measureRunning(work: readonly Span[], now: number, { minPartMinutes, edgeMinutes }: BreakRules): RunningDay {
  const first = work[0]?.[0] ?? now;
  const gaps = subtract([[first, now]], work).filter(([from, to]) => from > first && to - from >= minPartMinutes * 60_000);
  const breakStat = spanMinutes(gaps.filter(([from]) => from - first >= edgeMinutes * 60_000));
  const presence = (now - first) / 60_000;
  const begun = gaps.length > 0 ? gaps[gaps.length - 1][1] : first;
  return { now, presence, statNet: presence - breakStat, breakStat, stretch: (now - begun) / 60_000 };
}

function measureBreak(minutes: number, { breakStat }: RunningDay, rules: BreakRules): RunningBreak {
  const before = minutes >= rules.minPartMinutes ? breakStat - minutes : breakStat;
  const need = nextStep(rules, before)?.need ?? before;
  const countsInMinutes = Math.max(0, rules.minPartMinutes - minutes);
  return { minutes, countsInMinutes, enoughInMinutes: Math.max(countsInMinutes, need - before - minutes) };
}

function warningOf({ left, ...limit }: LimitAhead, { code: ruleCode }: RuleSet, now: number, warnBefore: number): AheadWarning {
  const before = left > warnBefore || limit.severity === 'info' ? 'info' : 'warn';
  return { ...limit, ruleCode, severity: left < 0 ? limit.severity : before, at: now + left * 60_000, inMinutes: Math.max(0, left) };
}

/**
 * Says before it happens what a running day will break: the time in a row, the break, eight and ten hours, hours that are closed, the
 * rest until tomorrow, each with paragraph, own numbers and remedy (issue 4 no. 1). It blocks nothing.
 */
export function aheadOf(input: AheadInput): Ahead {
  const { zone = defaultZone, warnBeforeMinutes = 30 } = input;
  const toMinute = (instant: Instant) => Math.floor(millisOf(instant) / 60_000) * 60_000;
  const now = toMinute(input.now);
  const rules = applyAgreements(selectRuleSets(input.date, input.person, input.ruleSets));
  const { work } = spansOfDay(input.intervals, input.travelIsWork, now);
  const open = input.intervals.find(({ start, end }) => end === null && toMinute(start) <= now);
  const restMinutes = Math.max(0, ...rules.map(({ params }) => params.rest?.minutes ?? 0));
  const lastEnd = work[work.length - 1]?.[1] ?? (open ? now : undefined);
  const earliestNextStart = lastEnd === undefined ? null : lastEnd + restMinutes * 60_000;
  if (!open) return { warnings: [], earliestNextStart, runningBreak: null };
  const breaks = rules.find(({ params }) => params.breaks)?.params.breaks ?? defaultBreaks;
  const running = measureRunning(work, now, breaks);
  const all = rules
    .flatMap(set => limitsAhead(set, running, input, zone).map(limit => warningOf(limit, set, now, warnBeforeMinutes)))
    .sort((a, b) => a.at - b.at);
  return {
    warnings: all.filter(({ code }, i) => all.findIndex(other => other.code === code) === i),
    earliestNextStart,
    runningBreak: open.kind === 'break' ? measureBreak((now - toMinute(open.start)) / 60_000, running, breaks) : null,
  };
}
