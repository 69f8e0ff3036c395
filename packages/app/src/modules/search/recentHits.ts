import type { SearchHit } from './searchCatalog';

const STORAGE_KEY = 'tos.search.recent';
const LIMIT = 5;

/** What was opened from search on this device, newest first. Broken contents of the storage count as none. */
export function readRecentHits(): SearchHit[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isHit).slice(0, LIMIT) : [];
  } catch {
    return [];
  }
}

/** Puts a hit on top of the list. */
export function rememberHit(hit: SearchHit): void {
  const others = readRecentHits().filter(other => other.ref !== hit.ref);
  localStorage.setItem(STORAGE_KEY, JSON.stringify([hit, ...others].slice(0, LIMIT)));
}

function isHit(value: unknown): value is SearchHit {
  const { ref, title, href, kind, personId, unitId } = (value ?? {}) as Partial<SearchHit>;
  const texts = [ref, title, href, kind].every(field => typeof field === 'string');
  const ids = [personId, unitId].every(field => field === undefined || typeof field === 'string');
  return texts && ids && /^\/(?!\/)/.test(href ?? '');
}
