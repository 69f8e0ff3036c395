import { expect, type Page, test } from '@playwright/test';

const portalUrl = process.env.TOS_JOURNEY_URL ?? '';
const password = process.env.TOS_JOURNEY_PASSWORD ?? '';

test.use({ baseURL: portalUrl });

const account = (page: Page) => page.getByRole('button', { name: /^Konto/ });
const signInButton = (page: Page) => page.getByRole('button', { name: 'Mit dem Firmenkonto anmelden' });
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Hauptnavigation' });

/** From the portal to Keycloak's form and back. */
async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/');
  await signInButton(page).click();
  await expect(page.locator('#kc-form-login')).toBeVisible();
  expect(new URL(page.url()).origin).not.toBe(portalUrl);
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="password"]').press('Enter');
}

/** Who must find which pages in the sidebar. */
const people = [
  { role: 'an employee', username: 'anna.becker', finds: ['Personen'], misses: ['Import', 'Wer darf was'] },
  { role: 'HR', username: 'petra.hartmann', finds: ['Personen', 'Import', 'Wer darf was'], misses: [] },
  { role: 'the administrator', username: 'sabine.admin', finds: ['Personen', 'Wer darf was'], misses: ['Import'] },
];

for (const { role, username, finds, misses } of people) {
  test(`${role} signs in at Keycloak, finds what the role allows, and stays signed in over a reload`, async ({ page }) => {
    await signIn(page, username);
    await expect(account(page)).toBeVisible();
    for (const name of finds) await expect(navigation(page).getByRole('link', { name, exact: true })).toBeVisible();
    for (const name of misses) await expect(navigation(page).getByRole('link', { name, exact: true })).toHaveCount(0);

    await navigation(page).getByRole('link', { name: 'Personen', exact: true }).click();
    await expect(page.getByText('Emil Jung').or(page.getByText('Jung, Emil')).or(page.getByRole('table')).first()).toBeVisible();
    await page.reload();
    await expect(account(page)).toBeVisible();
    await expect(page).toHaveURL(/\/people/);
  });
}

test('a page that the role does not allow stays closed when its address is typed', async ({ page }) => {
  await signIn(page, 'anna.becker');
  await expect(account(page)).toBeVisible();
  await page.goto('/access');
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
});

test('signing out ends the session at Keycloak: the next sign-in asks for the password', async ({ page }) => {
  await signIn(page, 'thomas.weber');
  await account(page).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await expect(signInButton(page)).toBeVisible();
  expect(new URL(page.url()).origin).toBe(portalUrl);
  await signInButton(page).click();
  await expect(page.locator('input[name="password"]')).toBeVisible();
});

test('an account without a person reads whom to ask', async ({ page }) => {
  await signIn(page, 'gast.unbekannt');
  await expect(page.getByRole('alert')).toContainText('Das Konto ist bekannt, die Person nicht');
  await expect(page.getByText('Personalabteilung', { exact: true })).toBeVisible();
});
