import { expect, test } from '@playwright/test';
import { signIn } from './support/signIn';

test.use({ locale: 'de-DE' });

test('HR corrects a colleague; a slip is named while typing', async ({ page }) => {
  const phone = `+49 231 ${Date.now() % 10_000_000}`;
  await signIn(page, 'petra.hartmann', '/people?q=emil+jung');
  await page.getByRole('row', { name: /Emil Jung/ }).click();
  await page.getByRole('link', { name: 'Persönliche Daten' }).click();
  await page.getByRole('button', { name: 'Name und dienstlichen Kontakt bearbeiten' }).click();
  const form = page.getByRole('form', { name: 'Name und dienstlicher Kontakt' });
  await form.getByRole('textbox', { name: 'Telefon' }).fill('ruf mich an');
  await expect(form.getByText('Nur Ziffern und die Zeichen + ( ) / - .')).toBeVisible();
  await form.getByRole('textbox', { name: 'Telefon' }).fill(phone);

  await page.getByRole('link', { name: 'Stelle' }).click();
  await expect(page.getByRole('dialog')).toContainText('Verlassen, ohne zu speichern?');
  await page.getByRole('button', { name: 'Hier bleiben' }).click();
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Name und dienstlicher Kontakt' })).toContainText(phone);

  await page.getByRole('link', { name: 'Verlauf' }).click();
  await expect(page.getByText(phone)).toBeVisible();
});

test('two who edit at the same time: the second sees what the first did and loses nothing', async ({ page, browser }) => {
  const stamp = Date.now() % 1_000_000;
  const open = async (target: typeof page) => {
    await signIn(target, 'petra.hartmann', '/people?q=thomas+weber');
    await target.getByRole('row', { name: /Thomas Weber/ }).click();
    await target.getByRole('link', { name: 'Persönliche Daten' }).click();
    await target.getByRole('button', { name: 'Name und dienstlichen Kontakt bearbeiten' }).click();
  };
  const other = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await open(page);
  await open(other);
  await other.getByRole('textbox', { name: 'Mobil' }).fill(`+49 171 ${stamp}`);
  await other.getByRole('button', { name: 'Speichern' }).click();
  await expect(other.getByRole('form')).toHaveCount(0);

  await page.getByRole('textbox', { name: 'Mobil' }).fill(`+49 172 ${stamp}`);
  await page.getByRole('button', { name: 'Speichern' }).click();
  const conflict = page.getByRole('alert', { name: 'Inzwischen hat jemand anders gespeichert' });
  await expect(conflict).toContainText('Petra Hartmann');
  await expect(conflict.getByRole('row', { name: /Mobil/ })).toContainText(`+49 171 ${stamp}`);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('region', { name: 'Name und dienstlicher Kontakt' })).toContainText(`+49 172 ${stamp}`);
});

test('an employee proposes a new address, HR approves it, and both see so', async ({ page, browser }) => {
  const address = `Neue Straße ${Date.now() % 100_000}, 44135 Dortmund`;
  await signIn(page, 'anna.becker', '/my-record');
  await page.getByRole('button', { name: 'Änderung vorschlagen' }).click();
  await page.getByRole('textbox', { name: 'Anschrift' }).fill(address);
  await expect(page.getByRole('row', { name: new RegExp(`Anschrift .*${address}`) })).toBeVisible();
  await page.getByRole('button', { name: 'An die Personalabteilung senden' }).click();
  const mine = page.getByRole('region', { name: 'Meine Anträge' });
  await expect(mine.getByRole('listitem').first()).toContainText('Offen');
  await expect(mine.getByRole('listitem').first()).toContainText(address);

  const hr = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await signIn(hr, 'petra.hartmann', '/change-requests');
  await hr
    .getByRole('list', { name: 'Anträge' })
    .getByRole('button', { name: /Anna Becker/ })
    .last()
    .click();
  const request = hr.getByRole('region', { name: 'Anna Becker' });
  await expect(request).toContainText(address);
  await request.getByRole('button', { name: 'Genehmigen' }).click();
  await expect(hr.getByText('Genehmigt; die neuen Werte sind gespeichert')).toBeVisible();

  await page.reload();
  await expect(mine.getByRole('listitem').first()).toContainText('Genehmigt');
  await expect(page.getByRole('region', { name: 'Meine Daten' })).toContainText(address);
  await expect(page.getByRole('region', { name: 'Wer was gelesen oder geändert hat' })).toContainText('Antrag genehmigt');
});

test('an employee neither adds people nor decides', async ({ page }) => {
  await signIn(page, 'anna.becker', '/people/new');
  await expect(page.getByText('Personen anlegen ist hier nicht erlaubt')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Änderungsanträge' })).toHaveCount(0);
});
