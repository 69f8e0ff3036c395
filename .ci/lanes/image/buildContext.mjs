import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `name` hides what begins there, `**\/name` hides it in every folder; other patterns are not used here and refused. */
function ignoreRule(pattern) {
  const name = pattern.replace(/^\*\*\//, '');
  if (/[*?[!]/.test(name)) throw new Error(`.dockerignore: "${pattern}" is not understood by this check`);
  return pattern.startsWith('**/') ? path => path.split('/').includes(name) : path => path === name || path.startsWith(`${name}/`);
}

/** Copies what Docker would send as build context: the checkout's files that git knows or would take, less .dockerignore. */
export function copyContext({ root, target }) {
  const rules = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean).map(ignoreRule);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const path of listed.split('\0')) {
    if (!path || rules.some(hides => hides(path)) || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(root, path), join(target, path));
  }
}
