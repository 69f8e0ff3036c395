import { check } from './check.mjs';

/** @param {import('./lanes.mjs').LaneOptions} options */
export function types({ toolchain }) {
  return check(toolchain, 'TypeScript', ['tsc', '--incremental', '--tsBuildInfoFile', '.tos/cache/types.tsbuildinfo']);
}
