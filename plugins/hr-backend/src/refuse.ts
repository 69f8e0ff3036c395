import { contractRefusals } from '@tos/refusals';
import { createRefuse } from '@tos/refusals/backend';
import { hrRefusals } from '@tos/plugin-hr-common';

/** How the services of HR refuse a request; the reasons are in `hr-common`, with a German sentence each in `plugins/hr`. */
export const refuse = createRefuse({ ...contractRefusals, ...hrRefusals });
