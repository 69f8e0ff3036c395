import type { Knex } from 'knex';
import { refuse } from '../refuse';
import { toColumns } from './changes';
import { CONTRACT } from './columns';

/**
 * Columns of a contract version; the type of the working-time model comes from the model.
 *
 * @param from - first day of the version, on which the model must be valid
 * @param path - where the values stand in the request
 */
export async function contractColumns(
  trx: Knex,
  values: Record<string, unknown>,
  from: string,
  path: string,
): Promise<Record<string, unknown>> {
  const columns = toColumns(values, CONTRACT);
  if (typeof values.workingTimeModelId !== 'string') return columns;
  const model = await trx('working_time_model')
    .where({ id: values.workingTimeModelId })
    .whereRaw('valid_from <= ? and (valid_to is null or valid_to > ?)', [from, from])
    .select('type')
    // Whoever closes the model meanwhile waits, or is waited for.
    .forKeyShare()
    .first();
  if (!model) throw refuse.at(`${path}.workingTimeModelId`, 'hr.contract.modelMissing', { day: from });
  return { ...columns, working_time_model: model.type };
}
