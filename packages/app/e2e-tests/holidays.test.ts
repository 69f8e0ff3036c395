import { expect, test } from '@playwright/test';
import { signIn } from './support/signIn';

test.use({ locale: 'de-DE' });

test('HR adds a company day, and an employee sees it among the holidays', async ({ page, browser }) => {
  const name = `Betriebsfest ${Date.now() % 1_000_000}`;
  // A day of its own for each run, for there is one company day on a day; July has no holidays.
  const year = 2030 + (Date.now() % 60);
  const day = `${year}-07-${String(1 + (Math.floor(Date.now() / 1000) % 28)).padStart(2, '0')}`;
  await signIn(page, 'petra.hartmann', `/holidays?year=${year}&state=SH`);
  await expect(page.getByText('Tag der Deutschen Einheit')).toBeVisible();
  await page.getByRole('button', { name: 'Betrieblichen Tag anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tag', { exact: true }).fill(day);
  await dialog.getByLabel('Name auf Deutsch').fill(name);
  await dialog.getByLabel('Name auf Englisch').fill(name);
  await dialog.getByText('Jedes Jahr').click();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Feiertage' }).getByText(name)).toBeVisible();

  const other = await browser.newPage({ locale: 'de-DE' });
  await signIn(other, 'emil.jung', `/holidays?year=${year}&state=SH`);
  await expect(other.getByRole('list', { name: 'Feiertage' }).getByText(name)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Betrieblichen Tag anlegen' })).toHaveCount(0);
  const download = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Kalenderdatei' }).click();
  expect((await download).suggestedFilename()).toBe(`Feiertage ${year}.ics`);
  await other.close();

  await page.getByRole('button', { name: `${name} entfernen` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
  await expect(page.getByText(name)).toHaveCount(0);
});
