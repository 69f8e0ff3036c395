import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './support/signIn';

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
  '/checklists',
  '/checklists/overview?state=all',
  '/checklists/templates/new',
  '/imports',
  '/search?query=weber',
  '/notifications',
  '/settings',
];

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
    test.setTimeout(240_000);
    const context = await browser.newContext({ ...look, baseURL });
    const page = await context.newPage();
    await signIn(page, 'petra.hartmann');
    const found: string[] = [];
    for (const path of PAGES) {
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
