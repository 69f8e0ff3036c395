import { loadFromWorkspace } from '../lib/loadFromWorkspace.mjs';

/** @returns {typeof import('@tos/local-stack')} */
export function localStack() {
  return loadFromWorkspace('@tos/local-stack');
}
