import type { ContractHandlers } from '@tos/contract/backend';
import type { HrContract } from '@tos/plugin-hr-common';

/** All handlers of the contract; each folder makes its part. */
export type HrHandlers = ContractHandlers<HrContract>;
