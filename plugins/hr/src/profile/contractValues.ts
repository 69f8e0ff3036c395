import type { ContractVersion } from '@tos/plugin-hr-common';

/** A contract version as a form holds it; with the reason when days that are past are changed. */
export interface ContractValues {
  weeklyMinutes: number | null;
  workingTimeModelId: string | null;
  costCentre: string;
  costObject: string;
  payKind: string | null;
  otherEmployerMinutesPerDay: number | null;
  correctsPast: boolean;
  reason?: string;
}

/** Values of a version, or of an empty one. */
export function contractValuesOf(contract?: ContractVersion): ContractValues {
  return {
    weeklyMinutes: contract?.weeklyMinutes ?? null,
    workingTimeModelId: contract?.workingTimeModelId ?? null,
    costCentre: contract?.costCentre ?? '',
    costObject: contract?.costObject ?? '',
    payKind: contract?.payKind ?? null,
    otherEmployerMinutesPerDay: contract?.otherEmployerMinutesPerDay ?? null,
    correctsPast: false,
    reason: undefined,
  };
}
