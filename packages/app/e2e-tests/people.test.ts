import { expect, test } from '@playwright/test';
import { signIn, tokenOf } from './support/signIn';

test.use({ locale: 'de-DE' });

test('an employee finds a colleague despite a slip, and goes up to the unit', async ({ page }) => {
  await signIn(page, 'anna.becker', '/people');
  await page.getByRole('searchbox', { name: 'Personen suchen' }).fill('tomas webr');
  await expect(page).toHaveURL(/q=tomas\+webr/);
  await page.getByRole('row', { name: /Thomas Weber/ }).click();

  await expect(page.getByRole('heading', { name: 'Thomas Weber' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'thomas.weber@musterwerk.example' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Stelle' })).toContainText('Leitung Fertigung');

  await page.getByRole('navigation', { name: 'Einordnung in die Organisation' }).getByRole('link', { name: 'Fertigung' }).click();
  await expect(page.getByRole('heading', { name: 'Fertigung', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Untergeordnete Bereiche' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mechanische Bearbeitung' })).toBeVisible();
});

test('filters of the list live in the address', async ({ page }) => {
  await signIn(page, 'anna.becker', '/people?q=becker&size=20');
  await expect(page.getByRole('searchbox', { name: 'Personen suchen' })).toHaveValue('becker');
  await expect(page.getByRole('row', { name: /Anna Becker/ })).toBeVisible();
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
  await expect(page).not.toHaveURL(/q=/);
});

test('Ctrl-K finds people and teams', async ({ page }) => {
  // The index follows the import of the demo company with a delay of some seconds.
  test.setTimeout(150_000);
  await signIn(page, 'anna.becker');
  await page.keyboard.press('Control+k');
  await expect(async () => {
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').fill('petra');
    await expect(page.getByRole('option', { name: /Petra Hartmann/ })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Petra Hartmann' })).toBeVisible();
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Personen und Teams suchen' }).fill('dreherei');
  await page
    .getByRole('option', { name: /Dreherei.*Team/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/organisation\?.*mode=units/);
  await expect(page.getByRole('complementary', { name: 'Einzelheiten' })).toContainText('Dreherei');
});

test('an employee neither sees nor reaches what HR and administration do', async ({ page }) => {
  await signIn(page, 'anna.becker');
  await expect(page.getByRole('link', { name: 'Personen' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Wer darf was' })).toHaveCount(0);
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  for (const path of ['/api/hr/imports', '/api/permission/access/matrix']) {
    expect((await page.request.get(path, { headers })).status(), path).toBe(403);
  }
  const people = await (await page.request.get('/api/hr/persons?limit=100', { headers })).text();
  expect(people).not.toContain('birthDate');
});

test('the own record is complete, another one is not', async ({ page }) => {
  await signIn(page, 'emil.jung');
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  const me = await (await page.request.get('/api/hr/me', { headers })).json();
  const own = await (await page.request.get(`/api/hr/persons/${me.id}`, { headers })).json();
  expect(own.private.birthDate).toMatch(/^20\d\d-/);
  const list = await (await page.request.get('/api/hr/persons?q=Petra+Hartmann', { headers })).json();
  const other = await (await page.request.get(`/api/hr/persons/${list.items[0].id}`, { headers })).json();
  expect(other.displayName).toBe('Petra Hartmann');
  expect(other).not.toHaveProperty('private');
});

test('the administrator sees who may do what, and no private HR data', async ({ page }) => {
  await signIn(page, 'sabine.admin', '/access');
  await expect(page.getByRole('table')).toContainText('hr.person.private.read');
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  const list = await (await page.request.get('/api/hr/persons?q=Anna+Becker', { headers })).json();
  const person = await (await page.request.get(`/api/hr/persons/${list.items[0].id}`, { headers })).json();
  expect(person).not.toHaveProperty('private');
  expect((await page.request.get('/api/hr/imports', { headers })).status()).toBe(403);
});

test('the catalog speaks German and leads from the list to a team', async ({ page }) => {
  await signIn(page, 'anna.becker', '/catalog');
  await page.getByRole('searchbox', { name: 'Katalog durchsuchen' }).fill('fertig');
  await expect(page).toHaveURL(/q=fertig/);
  await expect(page.getByText('1 Eintrag')).toBeVisible();
  await page.getByRole('row', { name: /Fertigung/ }).click();
  await expect(page.getByRole('heading', { name: 'Fertigung', exact: true })).toBeVisible();
});

test('the administrator reads what the portal offers to programs', async ({ page }) => {
  await signIn(page, 'sabine.admin', '/api-docs');
  await page.getByRole('row', { name: /tOS API/ }).click();
  await expect(page.getByRole('region', { name: 'Überblick' })).toContainText('musterwerk');
  await expect(page.getByText('Search and list people')).toBeVisible();
  await expect(page.getByText('Etwas ist schiefgegangen')).toHaveCount(0);
});
