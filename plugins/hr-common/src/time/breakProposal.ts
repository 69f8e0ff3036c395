import { dayNumber } from './calendar';
import { minuteOfDay } from './clockWindows';
import type { DayEvaluation, DayInput } from './dayInput';
import { spansOfDay } from './dayTimes';
import { evaluateDay } from './evaluateDay';
import type { Span } from './intervals';
import { ARBZG_DEFAULT } from './ruleSetData';
import { applyAgreements, selectRuleSets } from './selectRuleSets';
import { defaultZone, momentFrom } from './zone';

/** A break that may have been taken; only the person can say. */
export interface ProposedBreak {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  minutes: number;
}

export interface BreakProposal {
  /** Empty when nothing is missing. Confirm the real times, or state that no break was possible (`DayInput.noBreakReason`). */
  proposals: ProposedBreak[];
  /** What the day would come to with them. */
  evaluation: DayEvaluation;
}

const MOST_BREAKS = 6;
const STEP_MS = 5 * 60_000;
const MISSING = ['BREAK_SHORT', 'STRETCH_6H', 'STRETCH_430'];

type Place = { minutes: number; limitMs: number; edgeMs: number; leastMs: number; preferred: number };

/** Start of a break in the longest stretch; undefined when it has no room for one. */
function startOfBreak({ bounds, interruptions }: ReturnType<typeof spansOfDay>, place: Place): number | undefined {
  if (!bounds) return undefined;
  const [first, last] = bounds;
  const gaps = interruptions.filter(([from, to]) => to - from >= place.leastMs && from > first && to < last);
  let begun = first;
  let longest: Span = [first, first];
  for (const [from, to] of [...gaps, [last, last] as const]) {
    if (from - begun > longest[1] - longest[0]) longest = [begun, from];
    begun = to;
  }
  const length = place.minutes * 60_000;
  const edge = Math.max(place.edgeMs, 60_000);
  const room: Span = [Math.max(longest[0], first + edge), Math.min(longest[1], last - edge) - length];
  if (room[1] < room[0]) return undefined;
  const earliest = Math.min(room[1], Math.max(room[0], longest[1] - length - place.limitMs));
  const latest = Math.max(room[0], Math.min(room[1], longest[0] + place.limitMs));
  if (earliest > latest) return latest;
  if (place.preferred >= earliest && place.preferred <= latest) return place.preferred;
  const middle = (earliest + latest) / 2;
  return Math.max(earliest, middle - (middle % STEP_MS));
}

/**
 * Proposes the breaks that a day lacks instead of deducting them (hr.md §1 no. 2, R6): where they keep the time in a row within its
 * limit, around `preferredAt` when that fits, in the middle of what fits otherwise. Nothing is stored or changed by it.
 *
 * @param preferredAt - usual start of the break, `HH:MM`
 */
export function proposeBreaks(input: DayInput, preferredAt = '12:00'): BreakProposal {
  const { zone = defaultZone } = input;
  const rules = applyAgreements(selectRuleSets(input.date, input.person, input.ruleSets)).find(({ params }) => params.breaks)?.params;
  const breaks = rules?.breaks ?? ARBZG_DEFAULT.params.breaks!;
  const limitMs = (rules?.stretch?.minutes ?? ARBZG_DEFAULT.params.stretch!.minutes) * 60_000;
  const preferred = momentFrom(dayNumber(input.date), minuteOfDay(preferredAt), zone);
  const proposals: ProposedBreak[] = [];
  const withProposals = () => [...input.intervals, ...proposals.map(({ start, end }) => ({ start, end, kind: 'break' as const }))];
  let evaluation = evaluateDay(input);
  while (proposals.length < MOST_BREAKS && evaluation.breaches.some(({ code }) => MISSING.includes(code))) {
    const minutes = Math.max(breaks.minPartMinutes, evaluation.breakMissing);
    const place = { minutes, limitMs, edgeMs: breaks.edgeMinutes * 60_000, leastMs: breaks.minPartMinutes * 60_000, preferred };
    const start = startOfBreak(spansOfDay(withProposals(), input.travelIsWork, input.now), place);
    if (start === undefined) break;
    proposals.push({ start, end: start + minutes * 60_000, minutes });
    evaluation = evaluateDay({ ...input, intervals: withProposals() });
  }
  return { proposals: proposals.sort((a, b) => a.start - b.start), evaluation };
}
