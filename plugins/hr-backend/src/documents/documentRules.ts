import { createConditionExports, createPermissionResourceRef, createPermissionRule } from '@backstage/plugin-permission-node';
import { hrDocumentConditionNames, RESOURCE_TYPE_HR_DOCUMENT } from '@tos/plugin-hr-common';
import { z } from 'zod';

/** What a rule asks of the database. */
export interface DocumentFilter {
  rule: keyof typeof hrDocumentConditionNames;
  /** The person who asks; only where the rule is about them. */
  userRef?: string;
}

/** A document as far as rules look at it. */
export interface HrDocumentResource {
  /** Whom it is about. */
  userRef: string;
  documentClass: string;
}

const paramsSchema = z.object({ userRef: z.string().describe('Reference of the user') });

export const hrDocumentResourceRef = createPermissionResourceRef<HrDocumentResource, DocumentFilter>().with({
  pluginId: 'hr',
  resourceType: RESOURCE_TYPE_HR_DOCUMENT,
});

export const documentRules = {
  isSelf: createPermissionRule({
    name: hrDocumentConditionNames.isSelf,
    description: 'The document is about the user',
    resourceRef: hrDocumentResourceRef,
    paramsSchema,
    apply: (document, { userRef }) => document.userRef === userRef,
    toQuery: ({ userRef }) => ({ rule: 'isSelf', userRef }),
  }),
  isOwnCertificate: createPermissionRule({
    name: hrDocumentConditionNames.isOwnCertificate,
    description: 'The document is a certificate of the user',
    resourceRef: hrDocumentResourceRef,
    paramsSchema,
    apply: (document, { userRef }) => document.userRef === userRef && document.documentClass === 'certificate',
    toQuery: ({ userRef }) => ({ rule: 'isOwnCertificate', userRef }),
  }),
  isPayroll: createPermissionRule({
    name: hrDocumentConditionNames.isPayroll,
    description: 'The document belongs to payroll',
    resourceRef: hrDocumentResourceRef,
    apply: document => document.documentClass === 'payroll',
    toQuery: (): DocumentFilter => ({ rule: 'isPayroll' }),
  }),
};

export const { conditions: documentConditions } = createConditionExports({ resourceRef: hrDocumentResourceRef, rules: documentRules });
