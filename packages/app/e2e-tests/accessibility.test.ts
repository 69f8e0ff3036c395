import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signIn, tokenOf } from './support/signIn';

const PAGES = [
  '/',
  '/people',
  '/people/new',
  '/my-record',
  '/change-requests?state=all',
  '/organisation',
  '/organisation?view=tree&mode=units',
  '/organisation?view=matrix',
  '/catalog/default/user/thomas.weber',
  '/catalog/default/group/fertigung',
  '/catalog',
  '/working-time-models',
  '/working-time-models/new',
  '/holidays',
  '/checklists',
  '/checklists/overview?state=all',
  '/checklists/templates/new',
  '/imports',
  '/privacy',
  '/search?query=weber',
  '/notifications',
  '/settings',
];

/** Tabs of a profile, whose address needs the id of the person. */
const TABS = ['', '/documents', '/life-cycle', '/privacy'];

async function profileOf(page: Page, username: string): Promise<string> {
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  const { items } = await (await page.request.get(`/api/hr/persons?q=${username}`, { headers })).json();
  return `/people/${items[0].id}`;
}

/** Heads and spinner of the platform's tables (catalog, notifications): drag handles without a name, which no option switches off. */
const OF_THE_PLATFORM = [
  '[data-rbd-draggable-id]',
  'th > .MuiTableSortLabel-root',
  '.MuiTableCell-root .MuiCircularProgress-root',
  '[class*="MTable"] .MuiCircularProgress-root',
];

const LOOKS = [
  { name: 'German, light, wide', locale: 'de-DE', colorScheme: 'light', viewport: { width: 1400, height: 900 } },
  { name: 'English, dark, phone', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const { name, ...look } of LOOKS) {
  test(`nothing serious for assistive technology: ${name}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ ...look, baseURL });
    const page = await context.newPage();
    await signIn(page, 'petra.hartmann');
    const found: string[] = [];
    const profile = await profileOf(page, 'anna.becker');
    for (const path of [...PAGES, ...TABS.map(tab => `${profile}${tab}`)]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const { violations } = await OF_THE_PLATFORM.reduce((axe, part) => axe.exclude(part), new AxeBuilder({ page })).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      found.push(...serious.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0].target.join(' ')} (${nodes.length})`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 1) found.push(`${path}: ${overflow} px wider than the screen`);
    }
    await context.close();
    expect(found).toEqual([]);
  });
}
