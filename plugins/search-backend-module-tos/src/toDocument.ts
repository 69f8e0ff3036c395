import {
  defaultCatalogCollatorEntityTransformer,
  type CatalogCollatorEntityTransformer,
} from '@backstage/plugin-search-backend-module-catalog';

type Document = ReturnType<CatalogCollatorEntityTransformer>;

/** A document of the catalog with HR's id of the person or unit, so that a hit leads to HR's page. */
export function toDocument(entity: Parameters<CatalogCollatorEntityTransformer>[0]): Document & { personId?: string; unitId?: string } {
  const { 'tos/person-id': personId, 'tos/org-unit-id': unitId } = entity.metadata.annotations ?? {};
  return { ...defaultCatalogCollatorEntityTransformer(entity), ...(personId && { personId }), ...(unitId && { unitId }) };
}
