/** The contract as a chunk of its own: its schemas are loaded with the first call. */
export { hrContract } from '@tos/plugin-hr-common';
