import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const PASSWORD = process.env.TOS_DEMO_PASSWORD ?? 'musterwerk';

async function signIn(page: Page, from = '/'): Promise<void> {
  await page.goto(from);
  await page.getByRole('button', { name: 'Mit dem Firmenkonto anmelden' }).click();
  await page.locator('input[name="username"]').fill('anna.becker');
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('input[name="password"]').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Anna/ })).toBeVisible();
}

/** What fades in has too little contrast for a moment. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

async function expectNoSeriousFlaw(page: Page): Promise<void> {
  await untilStill(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
}

test('the sign-in page and the home page are accessible in every appearance', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  await expectNoSeriousFlaw(page);
  await signIn(page);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate(id => localStorage.setItem('theme', id), theme);
    await page.reload();
    await expect(page.locator('body')).toHaveAttribute('data-theme-name', `tos-${theme}`);
    await expect(page.getByRole('heading', { name: 'Schnellzugriff' })).toBeVisible();
    await expectNoSeriousFlaw(page);
  }
});

test('Ctrl-K finds a colleague and opens the page', async ({ page }) => {
  await signIn(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Personen und Teams suchen' });
  await field.fill('thomas web');
  await expect(page.getByRole('option', { name: /Thomas Weber/ })).toBeVisible();
  await expectNoSeriousFlaw(page);
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thomas Weber' })).toBeVisible();
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: /Thomas Weber/ })).toBeVisible();
});

test('the language follows the choice, in texts, dates and the document', async ({ page }) => {
  await signIn(page, '/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('menuitem', { name: 'Sprache' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Quick access' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Quick access' })).toBeVisible();
});

test('a phone has its bar at the bottom and everything else behind "Mehr"', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  const bar = page.getByRole('navigation', { name: 'Navigation', exact: true });
  await expect(bar.getByRole('link', { name: 'Personen' })).toBeVisible();
  await expectNoSeriousFlaw(page);
  await bar.getByRole('button', { name: 'Mehr' }).click();
  const sheet = page.getByRole('dialog', { name: 'Mehr' });
  await expectNoSeriousFlaw(page);
  await sheet.getByRole('link', { name: 'Einstellungen' }).click();
  await expect(page).toHaveURL(/\/settings/);
  await expect(sheet).toBeHidden();
});

test('an address that leads nowhere says so and shows the way home', async ({ page }) => {
  await signIn(page, '/');
  await page.goto('/nirgendwo');
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
  await page.getByRole('link', { name: 'Zur Startseite' }).click();
  await expect(page.getByRole('heading', { name: 'Schnellzugriff' })).toBeVisible();
});

test('the page stays when the session cannot be renewed', async ({ page }) => {
  await page.clock.install();
  await signIn(page, '/');
  await page.goto('/search');
  await page.getByRole('searchbox', { name: 'Suche' }).fill('halb getippt');
  await page.route('**/api/auth/keycloak/refresh**', route => route.fulfill({ status: 503, body: '{}' }));
  let attempts = 0;
  page.on('request', request => {
    if (request.url().includes('/keycloak/refresh')) attempts += 1;
  });
  await page.clock.fastForward('08:00');
  await page.getByRole('button', { name: 'Personen', exact: true }).click();
  await page.getByRole('button', { name: 'Teams', exact: true }).click();
  await expect(page.getByText('Die Sitzung konnte nicht verlängert werden')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Suche' })).toHaveValue('halb getippt');
  expect(attempts).toBe(1);
});
