import type { FieldProblem } from '@tos/refusals';
import { contractRefusalWords, useRefusalText } from '@tos/shell-react';
import { useCallback } from 'react';
import { hrRefusalWords } from '../../refusals/hrRefusalWords';

/** Says what is wrong with a field in the reader's language; the schema's or server's own sentence when nobody knows the code. */
export function useSayRefusal(): (problem: Partial<FieldProblem>) => string {
  const sayOfHr = useRefusalText(hrRefusalWords);
  const sayOfContract = useRefusalText(contractRefusalWords);
  return useCallback(
    ({ code, params, message = '' }: Partial<FieldProblem>) =>
      (code && (sayOfHr({ code, params }) ?? sayOfContract({ code, params }))) || message,
    [sayOfContract, sayOfHr],
  );
}
