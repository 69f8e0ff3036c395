import { expect, test } from '@playwright/test';
import { signIn } from './support/signIn';

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
