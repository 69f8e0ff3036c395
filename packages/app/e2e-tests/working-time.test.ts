import { expect, test } from '@playwright/test';
import { signIn, tokenOf } from './support/signIn';

test.use({ locale: 'de-DE' });

test('HR makes a model, gives it to somebody from a day on, and the past stays', async ({ page }) => {
  const name = `Teilzeit ${Date.now() % 1_000_000}`;
  // A year of its own for each run, for two contract versions cannot begin on the same day.
  const year = 2030 + (Date.now() % 100);
  await signIn(page, 'petra.hartmann', '/working-time-models');
  await page.getByRole('link', { name: 'Neues Modell' }).click();
  const form = page.getByRole('form', { name: 'Neues Modell' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  const monday = form.getByRole('textbox', { name: 'Mo', exact: true });
  await monday.fill('18');
  await monday.blur();
  await expect(form.getByText('Im Schnitt mehr als 48 Stunden je Woche (§ 3 ArbZG).')).toBeVisible();
  await monday.fill('3,5');
  await monday.blur();
  await expect(form.getByText('Woche im Schnitt: 35,5 Std.')).toBeVisible();
  await expect(form.getByText('§ 3 ArbZG')).toHaveCount(0);
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  const address = page.url();

  await page.goto('/people?q=dilek+aydin');
  await page.getByRole('row', { name: /Dilek Aydın/ }).click();
  await page.getByRole('link', { name: 'Beschäftigung' }).click();
  const timeline = page.getByRole('list', { name: /^Vertragsstände/ }).first();
  await expect(timeline.getByRole('listitem').first()).toBeVisible();
  const before = await timeline.getByRole('listitem').allInnerTexts();
  await page.getByRole('button', { name: 'Neuer Vertragsstand' }).first().click();
  const contract = page.getByRole('dialog');
  await contract.getByLabel('Gültig ab').fill(`${year}-02-01`);
  await contract.getByRole('button', { name: /Arbeitszeitmodell$/ }).click();
  await page.getByRole('option', { name }).click();
  await expect(contract.getByText(/Das Modell hat im Schnitt 35,5 Std\. je Woche/)).toBeVisible();
  await contract.getByRole('button', { name: 'Speichern' }).click();
  await expect(contract).toHaveCount(0);
  await expect(timeline.getByRole('listitem').filter({ hasText: name })).toContainText(`01.02.${year}`);
  const after = await timeline.getByRole('listitem').allInnerTexts();
  expect(after).toHaveLength(before.length + 1);

  // Whoever works by it from then on: other hours may still be planned, and the first ones are free until that day.
  await page.goto(address);
  await expect(page.getByRole('region', { name: 'Wer danach arbeitet' })).toContainText('Geplant');
  await page.getByRole('button', { name: 'Andere Stunden ab einem Tag' }).click();
  const rules = page.getByRole('form', { name: 'Andere Stunden ab einem Tag' });
  await rules.getByLabel('Ab', { exact: false }).first().fill(`${year}-07-01`);
  await rules.getByRole('textbox', { name: 'Fr', exact: true }).fill('4');
  await rules.getByRole('button', { name: 'Speichern' }).click();
  const versions = page.getByRole('list', { name: 'Stunden nach Datum' });
  await expect(versions.getByText(`01.07.${year} – unbefristet`)).toBeVisible();
  await expect(versions.getByText(`seit jeher – 30.06.${year}`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Änderungen' })).toContainText('Andere Stunden ab einem Tag');
});

test('an employee sees the own week, and no models', async ({ page }) => {
  await signIn(page, 'anna.becker', '/my-record');
  await expect(page.getByRole('region', { name: 'Meine Arbeitszeit' })).toContainText('Std. je Woche laut Vertrag');
  await expect(page.getByRole('link', { name: 'Arbeitszeitmodelle' })).toHaveCount(0);
  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  expect((await page.request.get('/api/hr/working-time-models', { headers })).status()).toBe(403);
});
