import { expect, type Page, test } from '@playwright/test';

const PASSWORD = process.env.TOS_DEMO_PASSWORD ?? 'musterwerk';

test.use({ locale: 'en-GB' });

async function fillIssuerForm(page: Page, username: string): Promise<void> {
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('input[name="password"]').press('Enter');
}

async function signIn(page: Page, username: string, from = '/'): Promise<void> {
  await page.goto(from);
  await page.getByRole('button', { name: 'Sign in with the company account' }).click();
  await fillIssuerForm(page, username);
}

const account = (page: Page) => page.getByRole('button', { name: /^Account of / });

test('an employee comes in on the page that was asked for, and the issuer asks again after the sign-out', async ({ page }) => {
  await signIn(page, 'anna.becker', '/settings');
  await expect(account(page)).toBeVisible();
  await expect(page).toHaveURL(/\/settings\/general$/);

  await page.reload();
  await expect(account(page)).toBeVisible();

  await account(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in with the company account' }).click();
  await expect(page.locator('input[name="password"]')).toBeVisible();
});

for (const username of ['gast.unbekannt', 'falsch.verifiziert']) {
  test(`${username} reads whom to ask and may come with another account`, async ({ page }) => {
    await signIn(page, username);
    await expect(page.getByRole('alert')).toContainText('The account is known, but not the person');
    await expect(page.getByRole('heading', { name: 'Whom to ask' })).toBeVisible();
    await expect(page).not.toHaveURL(/error=/);

    await page.getByRole('button', { name: 'Sign in with a different account' }).click();
    await fillIssuerForm(page, 'anna.becker');
    await expect(account(page)).toBeVisible();
  });
}

test('words in the address are not shown', async ({ page }) => {
  await page.goto('/?error=Call+0800-SCAM');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('SCAM')).toHaveCount(0);
});

test('a session cookie planted beforehand is not the one of the sign-in', async ({ page, context }) => {
  await page.goto('/');
  const start = new URLSearchParams({ env: 'production', flow: 'redirect', redirectUrl: page.url() });
  await page.request.get(`/api/auth/keycloak/start?${start}`, { maxRedirects: 0 });
  const sessionId = async () => (await context.cookies()).find(({ name }) => name === 'connect.sid')?.value;
  const planted = await sessionId();
  expect(planted).toBeTruthy();
  await signIn(page, 'anna.becker');
  await expect(account(page)).toBeVisible();
  expect(await sessionId()).not.toBe(planted);
});

test('a foreign address is never the way back', async ({ request }) => {
  const foreign = await request.get('/api/auth/keycloak/start?env=production&flow=redirect&redirectUrl=https%3A%2F%2Fevil.example%2F', {
    maxRedirects: 0,
  });
  expect(foreign.status()).toBe(400);
});
