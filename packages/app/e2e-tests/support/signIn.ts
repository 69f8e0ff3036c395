import { expect, type Page } from '@playwright/test';

const PASSWORD = process.env.TOS_DEMO_PASSWORD ?? 'musterwerk';

/** Signs in as a person of the demo company and waits for the shell. Works in both languages. */
export async function signIn(page: Page, username: string, from = '/'): Promise<void> {
  await page.goto(from);
  await page.getByRole('button', { name: /Mit dem Firmenkonto anmelden|Sign in with the company account/ }).click();
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('input[name="password"]').press('Enter');
  await expect(page.locator('main')).toBeVisible();
  await expect(page).not.toHaveURL(/error=/);
}

/** The Backstage token of the signed-in person, for calls beside the page. */
export async function tokenOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/auth/keycloak/refresh?optional&env=production', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  return (await answer.json()).backstageIdentity.token;
}
