import type { EmploymentRecord } from '@tos/plugin-hr-common';
import { contractValuesOf, type ContractValues } from './contractValues';

/** An employment as a form holds it. */
export interface EmploymentValues {
  kind: string;
  entryDate: string | null;
  exitDate: string | null;
  exitReason: string | null;
  federalState: string | null;
  municipalityFlags: string[];
  healthInsurance: string | null;
}

/** Values of an employment, or of an empty one. */
export function employmentValuesOf(employment?: EmploymentRecord): EmploymentValues {
  return {
    kind: employment?.kind ?? 'regular',
    entryDate: employment?.entryDate ?? null,
    exitDate: employment?.exitDate ?? null,
    exitReason: employment?.exitReason ?? null,
    federalState: employment?.federalState ?? null,
    municipalityFlags: employment?.municipalityFlags ?? [],
    healthInsurance: employment?.healthInsurance ?? null,
  };
}

/** An employment that does not exist yet, with its first contract. */
export interface NewEmploymentValues extends EmploymentValues {
  staffNo: string;
  contract: Omit<ContractValues, 'correctsPast' | 'reason'>;
}

/** Values of an empty employment. */
export function newEmploymentValues(): NewEmploymentValues {
  const { correctsPast: _past, reason: _reason, ...contract } = contractValuesOf();
  return { staffNo: '', ...employmentValuesOf(), contract };
}
