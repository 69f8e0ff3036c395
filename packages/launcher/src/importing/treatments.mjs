import { UserError } from '../lib/UserError.mjs';

const FORM = /^([a-zA-Z]+)(?:@([^=]+))?=([a-zA-Z]+)(?::(.+))?$/;

/**
 * Reads `--treat` options: `problem=choice`, `problem=attach:key` and `problem@key=choice`.
 *
 * @param {string[]} options
 * @returns {{ treatments: { problem: string, key?: string, choice: string, target?: string }[], recommended: boolean }}
 */
export function readTreatments(options) {
  const treatments = options
    .filter(option => option !== 'recommended')
    .map(option => {
      const parts = FORM.exec(option);
      if (!parts) {
        throw new UserError(
          `"${option}" is not a treatment.`,
          'Write problem=choice, e.g. danglingReference=clear or multipleRoots=attach:GF-01.',
        );
      }
      const [, problem, key, choice, target] = parts;
      return { problem, choice, ...(key && { key }), ...(target && { target }) };
    });
  return { treatments, recommended: options.includes('recommended') };
}

/**
 * Adds what is recommended for the problems that are still open and were not treated by hand.
 *
 * @param {{ problem: string }[]} treatments
 * @param {{ problem: string, open: number, recommended: string }[]} groups
 */
export function addRecommended(treatments, groups) {
  const added = groups
    .filter(
      ({ problem, open, recommended }) =>
        open > 0 && recommended !== 'reject' && !treatments.some(known => known.problem === problem && !known.key),
    )
    .map(({ problem, recommended }) => ({ problem, choice: recommended }));
  return [...treatments, ...added];
}
