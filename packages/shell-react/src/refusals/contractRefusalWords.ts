import { contractRefusals } from '@tos/refusals';
import { createRefusalWords } from './createRefusalWords';

/** Words for what every contract refuses by itself. */
export const contractRefusalWords = createRefusalWords({
  id: 'shell-react.refusals',
  refusals: contractRefusals,
  translations: { de: () => import('./contractRefusals.de') },
});
