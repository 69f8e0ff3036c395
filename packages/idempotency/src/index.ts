/**
 * Writes that have one effect, however often they are sent.
 *
 * @packageDocumentation
 */
import { z } from 'zod';

/** The header as a contract declares it: `writeHeaders: idempotencyHeader`. */
export const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .min(8)
    .max(200)
    .optional()
    .describe('Chosen by the caller. The same key with the same request within a day gets the first answer and has no second effect'),
});
