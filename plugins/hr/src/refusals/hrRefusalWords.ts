import { hrRefusals, hrRefusalTerms } from '@tos/plugin-hr-common';
import { createRefusalWords } from '@tos/shell-react';

/** What HR says when it refuses a request; the English sentences are those of the table. */
export const hrRefusalWords = createRefusalWords({
  id: 'plugin.hr.refusals',
  refusals: hrRefusals,
  terms: hrRefusalTerms,
  translations: { de: () => import('./de') },
});

export default hrRefusalWords;
