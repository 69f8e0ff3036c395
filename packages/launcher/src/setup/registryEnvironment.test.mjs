import assert from 'node:assert/strict';
import { test } from 'node:test';
import { npmSettings, yarnSettings } from './registryEnvironment.mjs';

test('reads what npm says between its warnings', () => {
  assert.deepEqual(
    npmSettings('npm warn Unknown user config\nregistry=http://mirror.example:4873/\nhttps-proxy=null\nproxy = http://p:1/'),
    {
      registry: 'http://mirror.example:4873/',
      proxy: 'http://p:1/',
    },
  );
});

for (const [what, npm, env, expected] of [
  ['nothing set', {}, {}, {}],
  ['a mirror', { registry: 'https://mirror.example/npm/' }, {}, { YARN_NPM_REGISTRY_SERVER: 'https://mirror.example/npm' }],
  [
    'a mirror without https',
    { registry: 'http://mirror.example:4873/' },
    {},
    { YARN_NPM_REGISTRY_SERVER: 'http://mirror.example:4873', YARN_UNSAFE_HTTP_WHITELIST: 'mirror.example' },
  ],
  ['a proxy of the environment', {}, { HTTPS_PROXY: 'http://p:1' }, { YARN_HTTPS_PROXY: 'http://p:1' }],
  [
    'settings of Yarn itself',
    { registry: 'https://mirror.example/', 'https-proxy': 'http://p:1' },
    { YARN_NPM_REGISTRY_SERVER: 'https://own.example', YARN_HTTPS_PROXY: 'http://own:1' },
    {},
  ],
]) {
  test(`${what} for Yarn`, () => assert.deepEqual(yarnSettings(npm, env), expected));
}
