import { expect, test } from '@playwright/test';
import { signIn, tokenOf } from './support/signIn';

test.use({ locale: 'de-DE', viewport: { width: 1400, height: 900 } });

test('the search of the org chart flies to somebody, and another day is one click away', async ({ page }) => {
  await signIn(page, 'anna.becker', '/organisation');
  const tree = page.getByRole('tree', { name: 'Organigramm' });
  await expect(tree.getByRole('treeitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Alle zuklappen' }).click();
  await expect(page.getByRole('treeitem', { name: /Thomas Weber/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Person, Stelle oder Bereich finden' }).fill('thomas weber');
  await page.getByRole('option', { name: /Thomas Weber/ }).click();
  await expect(page.getByRole('treeitem', { name: /Thomas Weber/ })).toBeInViewport();
  await expect(page.getByRole('complementary', { name: 'Einzelheiten' })).toContainText('Leitung Fertigung');
  await expect(page).toHaveURL(/node=/);

  await page.getByLabel('Tag', { exact: true }).and(page.locator('input')).fill('2030-01-01');
  await expect(page.getByText('So ist das Unternehmen für den 01.01.2030 geplant.')).toBeVisible();
  await expect(page).toHaveURL(/date=2030-01-01/);
  await page.getByRole('button', { name: 'Heute' }).click();
  await expect(page).not.toHaveURL(/date=/);
});

test('the list of the org chart folds, shows units and is the way on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'anna.becker', '/organisation?mode=units');
  await expect(page.getByRole('treeitem', { name: /^Fertigung/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Dreherei/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Alle aufklappen' }).click();
  await page.getByRole('tree').press('End');
  await page.getByRole('combobox', { name: 'Person, Stelle oder Bereich finden' }).fill('dreherei');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /^Dreherei/ })).toBeVisible();
});

test('HR moves a position with a date; before that day and for an employee everything stays', async ({ page, browser, baseURL }) => {
  await signIn(page, 'petra.hartmann', '/organisation');
  const found = page.getByRole('combobox', { name: 'Person, Stelle oder Bereich finden' });
  await found.fill('priya raghavan');
  await page.getByRole('option', { name: /Priya Raghavan/ }).click();
  const details = page.getByRole('complementary', { name: 'Einzelheiten' });
  await expect(details.getByRole('button', { name: 'Michael Drexler' })).toBeVisible();

  await page.getByRole('button', { name: 'Ändern' }).click();
  await page.getByRole('menuitem', { name: 'Verschieben' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Unter wen' }).fill('beate röhrig');
  await dialog.getByRole('option', { name: /Beate Röhrig/ }).click();
  await expect(dialog.getByText('Es ziehen mit: 1 Stellen, 1 Personen.')).toBeVisible();
  await dialog.getByText(/genehmigt jemand anderes/).click();
  await expect(dialog.getByText('Priya Raghavan: Michael Drexler → Beate Röhrig')).toBeVisible();
  await dialog.getByLabel('Gültig ab').fill('2031-04-01');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(dialog).toHaveCount(0);

  await expect(details.getByRole('button', { name: 'Michael Drexler' })).toBeVisible();
  await page.getByLabel('Tag', { exact: true }).and(page.locator('input')).fill('2031-04-01');
  await expect(details.getByRole('button', { name: 'Beate Röhrig' })).toBeVisible();
  await page.getByLabel('Vergleichen mit').fill('2031-03-31');
  await expect(page.getByRole('region', { name: /Änderungen vom 31.03.2031 bis 01.04.2031/ })).toContainText('Verschobene Stellen (1)');

  const context = await browser.newContext({ baseURL, locale: 'de-DE' });
  const colleague = await context.newPage();
  await signIn(colleague, 'anna.becker', '/organisation');
  const search = colleague.getByRole('combobox', { name: 'Person, Stelle oder Bereich finden' });
  await search.fill('priya raghavan');
  await colleague.getByRole('option', { name: /Priya Raghavan/ }).click();
  await expect(colleague.getByRole('complementary', { name: 'Einzelheiten' })).toContainText('Michael Drexler');
  await expect(colleague.getByRole('button', { name: 'Ändern' })).toHaveCount(0);
  const headers = { Authorization: `Bearer ${await tokenOf(colleague)}` };
  const id = new URL(colleague.url()).searchParams.get('node');
  const data = { version: 1, validFrom: '2031-04-01', managerPositionId: null };
  expect((await colleague.request.patch(`/api/hr/positions/${id}`, { headers, data })).status()).toBe(403);
  await context.close();
});
