/** Days that the demo company keeps each year: half of each is worked. */
const DAYS = [
  { day: '12-24', nameDe: 'Heiligabend', nameEn: 'Christmas Eve' },
  { day: '12-31', nameDe: 'Silvester', nameEn: "New Year's Eve" },
];

/**
 * Adds the company days unless HR keeps some already.
 *
 * @param {import('./importing/ImportClient.mjs').ImportClient} client
 * @param {Date} [now] its year is the first one
 */
export async function loadDemoCompanyDays(client, now = new Date()) {
  const { items } = await client.json('/company-days');
  if (items.length > 0) return;
  for (const { day, ...names } of DAYS) {
    const json = { ...names, day: `${now.getFullYear()}-${day}`, isYearly: true, factor: 500 };
    await client.json('/company-days', { method: 'POST', json });
  }
}
