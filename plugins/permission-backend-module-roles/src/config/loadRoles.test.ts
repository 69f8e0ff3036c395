import { ConfigReader } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { RolesRegistry } from '../policy/RolesRegistry';
import { shelf } from '../testing/shelf';
import { loadRoles } from './loadRoles';

const GOOD = `permission:
  enabled: true
  roles:
    tos-hr:
      - allow: 'shelf.*'
`;

const roles = (lines: string) => `permission:\n  enabled: true\n  roles:\n${lines.replace(/^/gm, '    ')}\n`;

/** [what is wrong, the role lines (the first is line 4), expected place, expected text] */
const WRONG: [string, string, string, string][] = [
  [
    'a misspelt permission',
    'tos-hr:\n  - allow: [shelf.open, shelf.bok.read]',
    '5:29',
    "permission.roles.tos-hr[0].allow[1]: found 'shelf.bok.read', which no permission matches. Did you mean 'shelf.book.read'? Expected one of shelf.book.lend, shelf.book.read, shelf.open.",
  ],
  [
    'a misspelt plugin',
    "tos-hr:\n  - allow: 'shelv.*'",
    '5:16',
    "found 'shelv.*', which no permission matches. Did you mean 'shelf.*'? Expected something of shelf.*.",
  ],
  ['a permission in other letters', 'tos-hr:\n  - allow: shelf.Book.Read', '5:16', "Did you mean 'shelf.book.read'?"],
  [
    'a pattern inside a part',
    "tos-hr:\n  - allow: 'shelf.bo*'",
    '5:16',
    "found 'shelf.bo*'. Expected dotted names in which '*' stands for whole parts",
  ],
  [
    'a misspelt condition',
    'tos-hr:\n  - allow: shelf.book.read\n    when: ismine',
    '6:15',
    "permission.roles.tos-hr[0].when: found unknown condition 'ismine'. Did you mean 'isMine'? Expected one of isMine, isTeams.",
  ],
  [
    'one wrong condition of two',
    'tos-hr:\n  - allow: shelf.book.read\n    when: [isMine, isTeam]',
    '6:24',
    "permission.roles.tos-hr[0].when[1]: found unknown condition 'isTeam'. Did you mean 'isTeams'?",
  ],
  [
    'a condition on a basic permission',
    'tos-hr:\n  - allow: shelf.open\n    when: isMine',
    '6:15',
    "found 'isMine', which 'shelf.open' does not offer. Expected an entry without 'when', for 'shelf.open' knows no conditions.",
  ],
  [
    'a condition that not all matches offer',
    "tos-hr:\n  - allow: 'shelf.*'\n    when: isMine",
    '6:15',
    "found 'isMine', which 'shelf.open' (matched by 'shelf.*') does not offer.",
  ],
  ['a misspelt tOS role', 'tos-emplyee:\n  - allow: shelf.open', '4:5', "found unknown role 'tos-emplyee'. Did you mean 'tos-employee'?"],
  [
    'a tOS role there is not',
    'tos-president:\n  - allow: shelf.open',
    '4:5',
    'Expected one of tos-admin, tos-hr, tos-lead, tos-lean, tos-works-council, tos-employee, or',
  ],
  ['a role twice', 'cook:\n  - allow: shelf.open\nCook:\n  - allow: shelf.open', '6:5', "found role 'Cook' a second time."],
  ['a role that is not a list', 'tos-hr: shelf.open', '4:13', "permission.roles.tos-hr: found 'shelf.open'. Expected a list"],
  [
    'an entry that is a text',
    'tos-hr:\n  - shelf.open',
    '5:9',
    "permission.roles.tos-hr[0]: found 'shelf.open'. Expected an entry such as",
  ],
  [
    'a misspelt key',
    'tos-hr:\n  - alow: shelf.open',
    '5:9',
    "found unknown key 'alow'. Did you mean 'allow'? Expected allow and, if needed, when.",
  ],
  ['a misspelt when', 'tos-hr:\n  - allow: shelf.book.read\n    whn: isMine', '6:9', "found unknown key 'whn'. Did you mean 'when'?"],
  ['an entry without allow', 'tos-hr:\n  - when: isMine', '5:9', "permission.roles.tos-hr[0]: found no 'allow'."],
  ['a number', 'tos-hr:\n  - allow: 7', '5:16', 'permission.roles.tos-hr[0].allow: found the number 7. Expected a permission or a list'],
  ['an empty list', 'tos-hr:\n  - allow: []', '5:16', 'found an empty list. Expected a permission or a list of permissions.'],
  [
    'an empty condition',
    "tos-hr:\n  - allow: shelf.book.read\n    when: ''",
    '6:15',
    'found an empty text. Expected a condition or a list of conditions.',
  ],
];

describe('loadRoles', () => {
  let dir: string;
  const place = (name: string) => [relative(process.cwd(), join(dir, name)), join(dir, name)].sort((a, b) => a.length - b.length)[0];

  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'tos-roles-'))));
  afterEach(() => rm(dir, { recursive: true }));

  /** Loads the way the backend does: files named by `--config`, then the environment. */
  async function load(...files: string[]) {
    const names = await Promise.all(
      files.map(async (text, i) => {
        const name = join(dir, `${i}.yaml`);
        await writeFile(name, text);
        return name;
      }),
    );
    const argv = ['node', 'backend', ...names.flatMap(name => ['--config', name])];
    const config = await ConfigSources.toConfig(ConfigSources.default({ argv, watch: false }));
    const registry = new RolesRegistry();
    registry.addPermissions(shelf);
    return loadRoles(config, registry, argv);
  }

  const message = (...files: string[]) =>
    load(...files).then(
      () => 'no error',
      error => `${error.name}: ${error.message}`,
    );

  it.each(WRONG)('stops at %s', async (_, lines, position, text) => {
    const answer = await message(roles(lines));
    const [head, ...problems] = answer.split('\n');
    expect(head).toBe('InputError: The roles in the configuration cannot be used, so nothing starts:');
    expect(problems).toEqual([expect.stringContaining(text)]);
    expect(problems[0]).toContain(`  ${place('0.yaml')}:${position} permission.roles.`);
  });

  it('reports everything that is wrong at once', async () => {
    const answer = await message(roles('tos-hr:\n  - allow: [shelf.opn, 3]\ntos-boss:\n  - allow: shelf.open'));
    expect(answer.split('\n')).toHaveLength(4);
  });

  it.each([
    ['no roles', 'permission:\n  enabled: true\n', 'permission.roles: found nothing.'],
    ['an empty object', 'permission:\n  enabled: true\n  roles: {}\n', ':3:10 permission.roles: found no role.'],
    ['only a role without a list', roles('tos-hr:'), 'permission.roles: found no role.'],
    ['a list of roles', 'permission:\n  enabled: true\n  roles: [tos-hr]\n', ':3:10 permission.roles: found a list.'],
    ['permissions switched off', GOOD.replace('true', 'false'), ':2:12 permission.enabled: found false. Expected true, for otherwise'],
    ['permissions not switched on', GOOD.replace('  enabled: true\n', ''), 'permission.enabled: found undefined.'],
  ])('stops at %s', async (_, yaml, text) => {
    expect(await message(yaml)).toContain(text);
  });

  it('names the file whose value is in force', async () => {
    const overlay = 'permission:\n  roles:\n    tos-hr:\n      - allow: shelf.opn\n';
    expect(await message(GOOD, overlay)).toContain(`${place('1.yaml')}:4:16 `);
    const roleOfFirst = roles('tos-lead:\n  - allow: shelf.opn');
    expect(await message(roleOfFirst, GOOD)).toContain(`${place('0.yaml')}:5:16 `);
  });

  it('names the environment when a role comes from there', async () => {
    process.env['APP_CONFIG_permission_roles_tos-hr'] = JSON.stringify([{ allow: 'shelf.opn' }]);
    try {
      expect(await message(GOOD)).toContain('environment variable APP_CONFIG_… permission.roles.tos-hr[0].allow: found');
    } finally {
      delete process.env['APP_CONFIG_permission_roles_tos-hr'];
    }
  });

  it('falls back to the key when the value comes from none of the files', async () => {
    const config = new ConfigReader({ permission: { enabled: true, roles: { cook: [{ allow: 'x.y' }] } } });
    const answer = await loadRoles(config, new RolesRegistry(), ['node', 'backend', '--config', await file(GOOD)]).catch(
      error => error.message,
    );
    expect(answer).toContain('\n  permission.roles.cook[0].allow: found');
  });

  async function file(text: string) {
    const name = join(dir, 'other.yaml');
    await writeFile(name, text);
    return name;
  }

  it('resolves patterns and remembers where each right comes from', async () => {
    const effective = await load(
      roles("tos-hr:\n  - allow: ['shelf.book.*', shelf.book.read]\n    when: isMine\n  - allow: shelf.book.read"),
    );
    expect(effective.grant(['tos-hr'], 'shelf.book.lend')).toEqual({
      always: false,
      conditions: ['isMine'],
      sources: [{ key: 'permission.roles.tos-hr[0].allow[0]', pattern: 'shelf.book.*', location: `${place('0.yaml')}:5:17` }],
    });
    expect(effective.grant(['tos-hr'], 'shelf.book.read')).toMatchObject({
      always: true,
      sources: [{}, {}, { pattern: 'shelf.book.read' }],
    });
    expect(effective.grant(['tos-hr'], 'shelf.open')).toBeUndefined();
  });
});
