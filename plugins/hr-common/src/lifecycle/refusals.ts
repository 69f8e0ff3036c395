import { defineRefusals } from '@tos/refusals';

/** What stands in the way of a step; the last part is a `TransitionObstacle`. */
const steps = defineRefusals({
  'hr.step.notAllowed': { kind: 'input', text: 'This stage cannot follow the present one.' },
  'hr.step.byErasureOnly': { kind: 'input', text: 'A record becomes anonymous by erasing it, not by a step.' },
  'hr.step.contractMissing': { kind: 'input', text: 'No contract version is valid on the first day; add one first.' },
  'hr.step.workingTimeModelMissing': { kind: 'input', text: 'The contract has no working-time model; add it first.' },
  'hr.step.federalStateMissing': { kind: 'input', text: 'The employment has no federal state; add it first.' },
  'hr.step.positionMissing': { kind: 'input', text: 'No position is assigned; assign one or say that there is none.' },
  'hr.step.approverMissing': { kind: 'input', text: 'Nobody holds a position above; set the solid line or say that there is nobody.' },
  'hr.step.reasonMissing': { kind: 'input', text: 'This step needs a reason.' },
  'hr.step.exitDateMissing': { kind: 'input', text: 'The last working day is missing.' },
  'hr.step.exitBeforeEntry': { kind: 'input', text: 'The last working day lies before the entry date.' },
  'hr.step.exitInPast': { kind: 'input', text: 'The last working day has passed already.' },
  'hr.step.exitNotPassed': { kind: 'input', text: 'The last working day has not passed yet.' },
  'hr.step.notYetEntered': { kind: 'input', text: 'The first working day has not come by then.' },
  'hr.step.leaveKindMissing': { kind: 'input', text: 'The kind of leave is missing.' },
  'hr.step.leaveEndsBefore': { kind: 'input', text: 'The leave ends before it begins.' },
  'hr.step.inFuture': { kind: 'input', text: 'A step counts today or earlier.' },
  'hr.step.beforeLastStep': { kind: 'input', text: 'The last step was later.' },
  'hr.step.movedMeanwhile': { kind: 'conflict', text: 'This employment was moved meanwhile; read it again.' },
});

const certificates = defineRefusals({
  'hr.employment.missing': { kind: 'missing', text: 'There is no such employment.' },
  'hr.certificate.missing': { kind: 'missing', text: 'There is no such certificate, or you may not see it.' },
  'hr.certificate.exitUnknown': { kind: 'conflict', text: 'The last working day is not known yet; enter it first.' },
  'hr.certificate.otherYear': { kind: 'input', text: 'The employment does not touch {{year}}.', params: { year: 'text' } },
  'hr.account.linked': { kind: 'conflict', text: 'An account is linked already; its name can only be changed in Keycloak.' },
  'hr.account.taken': { kind: 'conflict', text: 'Somebody else has the account name {{username}}.', params: { username: 'text' } },
  'hr.identity.noEmail': { kind: 'missing', text: 'This account is linked to nobody and has no verified e-mail address to be found by.' },
  'hr.identity.sameMoment': { kind: 'conflict', text: 'This account was linked to somebody else at the same moment.' },
  'hr.identity.unknown': { kind: 'missing', text: 'Nobody who works here has the e-mail address of this account.' },
  'hr.identity.several': { kind: 'conflict', text: 'Several people have the e-mail address of this account; HR must correct it.' },
  'hr.identity.otherAccount': { kind: 'conflict', text: 'The person with this e-mail address is linked to another account.' },
});

/** Reasons to refuse a step of the life cycle, a certificate, or an account. */
export const lifeCycleRefusals = { ...steps, ...certificates };
