import { ConfigReader } from '@backstage/config';
import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { checkConfig, describeFinding } from './rootConfigServiceFactory';

const dir = mkdtempSync(join(tmpdir(), 'tos-config-'));
afterAll(() => rmSync(dir, { recursive: true }));

let schema: ConfigSchema;
beforeAll(async () => {
  schema = await loadConfigSchema({
    serialized: {
      backstageConfigSchemaVersion: 1,
      schemas: [
        {
          packageName: 'x',
          path: 'config.d.ts',
          value: {
            type: 'object',
            required: ['backend'],
            properties: {
              app: { type: 'object', properties: { title: { type: 'string' } } },
              backend: {
                type: 'object',
                required: ['baseUrl'],
                properties: {
                  baseUrl: { type: 'string' },
                  secret: { type: 'string' },
                  level: { enum: ['info', 'debug'] },
                  limits: {
                    type: 'object',
                    properties: { perMinute: { type: 'number' } },
                  },
                },
              },
            },
          },
        },
      ],
    },
    noUndeclaredProperties: true,
  });
});

async function findingsOf(...texts: string[]): Promise<string[]> {
  const paths = texts.map((text, i) => {
    const path = join(dir, `app-config.${i}.yaml`);
    writeFileSync(path, text);
    return path;
  });
  const configs = texts.map((text, i) => ({
    context: String(i),
    data: parseDocument(text, { uniqueKeys: false }).toJS() as JsonObject,
  }));
  const findings = await checkConfig({
    config: ConfigReader.fromConfigs(configs),
    schema,
    paths,
    production: false,
  });
  return findings.map(describeFinding);
}

describe('checkConfig', () => {
  it('says nothing about a configuration that is right', async () => {
    process.env.TOS_TEST_SECRET = 'abc';
    expect(
      await findingsOf(
        'backend:\n  baseUrl: http://localhost\n  secret: ${TOS_TEST_SECRET}\n  limits: { perMinute: 5 }\n',
        'app: { title: "costs $${money}" }\n',
      ),
    ).toEqual([]);
    delete process.env.TOS_TEST_SECRET;
  });

  it.each([
    [
      'an unknown key',
      'backend:\n  baseUrl: x\n  limits:\n    perMinut: 5\n',
      'app-config.0.yaml:4: backend.limits.perMinut is not a known key; is it misspelt, or does it belong elsewhere?',
    ],
    [
      'a wrong type',
      'backend:\n  baseUrl: x\n  limits:\n    perMinute: many\n',
      'app-config.0.yaml:4: backend.limits.perMinute must be number',
    ],
    [
      'a value that is not one of the allowed',
      'backend:\n  baseUrl: x\n  level: loud\n',
      'app-config.0.yaml:3: backend.level must be equal to one of the allowed values: info,debug',
    ],
    ['a missing key', 'backend:\n  level: info\n', 'app-config.0.yaml:1: backend.baseUrl is missing'],
    [
      'a missing environment variable',
      'backend:\n  baseUrl: x\n  secret: ${TOS_TEST_NOT_SET}\n',
      'app-config.0.yaml:3: backend.secret The environment variable TOS_TEST_NOT_SET is not set',
    ],
    ['a duplicate key', 'backend:\n  baseUrl: x\n  baseUrl: y\n', 'app-config.0.yaml:3: Map keys must be unique'],
    ['a tab', 'backend:\n\tbaseUrl: x\n', 'app-config.0.yaml:2: Tabs are not allowed as indentation'],
  ])('names file, line and key of %s', async (_what, text, sentence) => {
    expect(await findingsOf(text)).toContain(sentence);
  });

  it('finds the line in the file that is loaded last', async () => {
    expect(await findingsOf('backend:\n  baseUrl: x\n  level: info\n', '# site\nbackend: { level: loud }\n')).toEqual([
      expect.stringMatching(/^app-config\.1\.yaml:2: backend\.level/),
    ]);
  });

  it('names a file that does not exist', async () => {
    const findings = await checkConfig({
      config: new ConfigReader({ backend: { baseUrl: 'x' } }),
      schema,
      paths: [join(dir, 'app-config.prodution.yaml')],
      production: false,
    });
    expect(findings.map(describeFinding)).toEqual(['app-config.prodution.yaml: The file cannot be read; is its name right?']);
  });

  it('never prints a value', async () => {
    const text = 'backend:\n  baseUrl: x\n  secret: [hunter2]\n  x: hunter2\n';
    expect((await findingsOf(text)).join()).not.toContain('hunter2');
  });
});
