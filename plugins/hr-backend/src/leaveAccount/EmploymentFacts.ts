import type { ContractPeriod, FederalState, LeaveEntitlementInput, MunicipalityFlag, RequestFacts } from '@tos/plugin-hr-common';
import { targetOfContracts, workSectionsOf } from '@tos/plugin-hr-common';

/** An employment as far as leave looks at it. */
export interface LeaveEmployment {
  id: string;
  person_id: string;
  entity_name: string;
  locale: string | null;
  entry_date: string | null;
  exit_date: string | null;
  federal_state: FederalState | null;
  municipality_flags: MunicipalityFlag[];
  birth_date: string | null;
  disability: 'none' | 'equal' | 'severe' | null;
  disability_from: string | null;
  disability_to: string | null;
  contracts: ContractRow[];
}

interface ContractRow {
  validFrom: string;
  validTo: string | null;
  weeklyMinutes: number;
  type: ContractPeriod['model']['type'];
  days: number[][] | null;
  cycleStart: string | null;
  dayValueMinutes: number | null;
}

const WORKDAYS = 5;

/** The contracts as periods; one without a model spreads its hours over Monday to Friday. */
export function contractPeriods(contracts: readonly ContractRow[]): ContractPeriod[] {
  return contracts.map(({ validFrom, validTo, weeklyMinutes, type, days, cycleStart, dayValueMinutes }) => {
    const minutes = Math.round(weeklyMinutes / WORKDAYS);
    const model = { type, days: days ?? [[minutes, minutes, minutes, minutes, minutes, 0, 0]], dayValueMinutes };
    return { validFrom, validTo, weeklyMinutes, model, cycleStart };
  });
}

/** Where and how somebody works, for counting the days of a request. */
export const requestFactsOf = (employment: LeaveEmployment): RequestFacts => ({
  target: targetOfContracts(contractPeriods(employment.contracts)),
  calendar: { federalState: employment.federal_state, municipalityFlags: employment.municipality_flags },
  employment: { entryDate: employment.entry_date, exitDate: employment.exit_date },
});

/** What the claim of a year follows from. `contractDays` is the yearly leave of the company for five days a week, in thousandths. */
export function entitlementInputOf(employment: LeaveEmployment, year: number, contractDays: number | undefined): LeaveEntitlementInput {
  const sections = workSectionsOf(contractPeriods(employment.contracts));
  const { disability, disability_from, disability_to } = employment;
  return {
    year,
    entryDate: employment.entry_date ?? '1900-01-01',
    exitDate: employment.exit_date,
    birthDate: employment.birth_date,
    daysPerWeek: sections.length ? sections : WORKDAYS,
    contract: contractDays === undefined ? null : { days: contractDays },
    ...(disability && { disability: { status: disability, validFrom: disability_from, validTo: disability_to } }),
  };
}
