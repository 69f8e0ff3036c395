import { expect, test, type Page } from '@playwright/test';
import { signIn, tokenOf } from './support/signIn';

test.use({ locale: 'de-DE' });

const HEADER = 'Personalnummer;Vorname;Nachname;E-Mail;Stellennummer;Eintritt';

async function upload(page: Page, text: string): Promise<void> {
  await page.getByTestId('import-file').setInputFiles({ name: 'neue.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}\r\n`) });
  await expect(page.getByRole('button', { name: 'Prüfen' })).toBeEnabled();
  await page.getByRole('button', { name: 'Prüfen' }).click();
}

test('HR brings a colleague in; the list and the catalog show her within seconds', async ({ page }) => {
  const number = `9${Date.now() % 1_000_000}`;
  await signIn(page, 'petra.hartmann', '/imports');
  await upload(page, `${HEADER}\r\n${number};Zdenka;Probst${number};zdenka.${number}@musterwerk.example;;01.02.2020`);
  await expect(page.getByText(`Zdenka Probst${number}`)).toBeVisible();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.getByRole('button', { name: 'Jetzt speichern' }).click();
  await expect(page.getByText('Alles ist gespeichert.')).toBeVisible();

  const headers = { Authorization: `Bearer ${await tokenOf(page)}` };
  await expect
    .poll(async () => (await page.request.get(`/api/catalog/entities/by-name/user/default/p-${number}`, { headers })).status(), {
      timeout: 15_000,
    })
    .toBe(200);
  await page.goto(`/people?q=Probst${number}`);
  await expect(page.getByRole('row', { name: new RegExp(`Probst${number}`) })).toBeVisible();
});

test('bad rows are named and nothing is stored before they are decided', async ({ page }) => {
  await signIn(page, 'petra.hartmann', '/imports');
  const rows = ['9900001;Gut;Genug;gut@musterwerk.example;;01.02.2020', '9900002;Schlecht;Datum;schlecht@musterwerk.example;;31.02.2020'];
  await upload(page, [HEADER, ...rows].join('\r\n'));
  await expect(page.getByRole('row', { name: /31\.02\.2020.*Datum/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Speichern', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Import abbrechen' }).click();
  await expect(page.getByText('Dieser Import wurde abgebrochen; es wurde nichts gespeichert.')).toBeVisible();
});

test('a file that is none is refused with a sentence', async ({ page }) => {
  await signIn(page, 'petra.hartmann', '/imports');
  await page
    .getByTestId('import-file')
    .setInputFiles({ name: 'bild.xlsx', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
  await expect(page.getByRole('alert')).toBeVisible();
});
