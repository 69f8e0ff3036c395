/** Topic of the events service after people or units changed. */
export const HR_CHANGED_TOPIC = 'hr.changed';

/** Channel of the signal that tells browsers to read again; the message is empty. */
export const HR_CHANGED_SIGNAL = 'hr:changed';

/** Which rows were touched. Both lists empty: not known, read everything again. */
export interface HrChangedPayload {
  personIds: string[];
  orgUnitIds: string[];
}
