import { z } from 'zod';

/** A reason with its parameters as a part of an answer, e.g. of one result of many. See `hrRefusals`. */
export const RefusalFacts = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])).optional(),
  })
  .meta({ id: 'HrRefusalFacts' });
export type RefusalFacts = z.infer<typeof RefusalFacts>;
