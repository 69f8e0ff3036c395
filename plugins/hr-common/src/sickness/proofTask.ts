import type { healthInsurances } from '../records/schemas';

/** How an illness is proven: HR fetches it from the health fund, or the person hands it in. */
export const proofTasks = ['eAU', 'upload'] as const;
export type ProofTask = (typeof proofTasks)[number];

/** Who found that somebody is unfit: a doctor of the statutory system, one outside of it, or one abroad. */
export const doctorKinds = ['statutory', 'private', 'abroad'] as const;
export type DoctorKind = (typeof doctorKinds)[number];

/**
 * What is to be done for the proof (§5(1a) EFZG, §109 SGB IV): for statutory insured people HR fetches it. Privately insured people,
 * patients of doctors outside of the statutory system or abroad, and mini-jobs in private households hand it in, and so does whose
 * insurance is not known.
 *
 * @param doctor - default `statutory`
 */
export function proofTask(options: {
  healthInsurance: (typeof healthInsurances)[number] | null;
  doctor?: DoctorKind;
  householdMinijob?: boolean;
}): ProofTask {
  const { healthInsurance, doctor = 'statutory', householdMinijob = false } = options;
  return healthInsurance === 'statutory' && doctor === 'statutory' && !householdMinijob ? 'eAU' : 'upload';
}
