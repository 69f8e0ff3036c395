import { check, sum } from './check.mjs';

/** @param {import('./lanes.mjs').LaneOptions} options */
export async function lint({ toolchain, paths }) {
  const counts = [];
  if (paths.length === 0) {
    counts.push(await check(toolchain, 'ESLint', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']));
  }
  counts.push(await check(toolchain, 'Prettier', ['prettier', '--check', '--log-level', 'warn', ...(paths.length ? paths : ['.'])]));
  return sum(counts);
}
