import { JsonObject } from '@backstage/types';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigSchema } from './configSchema';

const dir = mkdtempSync(join(tmpdir(), 'tos-schema-'));
afterAll(() => rmSync(dir, { recursive: true }));

function write(path: string, content: object) {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), JSON.stringify(content));
}

it('knows the keys of a built frontend, whose packages are not installed', async () => {
  write('package.json', { name: 'root', workspaces: ['packages/*'] });
  write('yarn.lock', {});
  write('packages/app/package.json', { name: 'app', version: '1.0.0' });
  write('packages/app/dist/.config-schema.json', {
    backstageConfigSchemaVersion: 1,
    schemas: [
      {
        packageName: 'x',
        path: 'x',
        value: {
          type: 'object',
          properties: { app: { type: 'object', properties: { title: { type: 'string' } } } },
        },
      },
    ],
  });
  const schema = await readConfigSchema(dir);
  const process = (app: JsonObject) => () => schema.process([{ context: 'x', data: { app } }]);
  expect(process({ titel: 'tOS' })).toThrow(/titel/);
  expect(process({ title: 'tOS' })).not.toThrow(/title/);
});
