import type { checklistRoutes } from '@tos/plugin-hr-common';
import type { HrHandlers } from '../HrHandlers';
import type { ChecklistService } from './ChecklistService';
import type { TemplateService } from './TemplateService';

/** Routes of checklists and their templates. */
export function createChecklistHandlers(
  checklists: ChecklistService,
  templates: TemplateService,
): Pick<HrHandlers, keyof typeof checklistRoutes> {
  return {
    listMyChecklistItems: ({ query, credentials }) => checklists.listOwn(query, credentials),
    markMyChecklistItems: ({ body, credentials, req }) => checklists.markOwn(body, { credentials, req }),
    listChecklistItems: ({ query }) => checklists.list(query),
    markChecklistItems: ({ body, credentials, req }) => checklists.markAny(body, { credentials, req }),
    startChecklist: ({ body, credentials, req }) => checklists.start(body, { credentials, req }),
    listChecklistTemplates: () => templates.list(),
    createChecklistTemplate: ({ body, credentials, req }) => templates.create(body, { credentials, req }),
    updateChecklistTemplate: ({ params, body, credentials, req }) => templates.update(params.id, body, { credentials, req }),
  };
}
