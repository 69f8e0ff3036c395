import { createConditionExports, createPermissionResourceRef, createPermissionRule } from '@backstage/plugin-permission-node';
import { hrConditionNames, RESOURCE_TYPE_HR_ORG_UNIT, RESOURCE_TYPE_HR_PERSON } from '@tos/plugin-hr-common';
import { z } from 'zod';

/** What a rule asks of the database; the stores turn it into SQL. */
export interface HrFilter {
  rule: keyof typeof hrConditionNames;
  /** The person who asks, e.g. `user:default/anna.becker`. */
  userRef: string;
}

/** A person as far as rules look at them. */
export interface HrPersonResource {
  userRef: string;
  /** Who leads a unit the person is in (or one above), or is their solid-line superior, today. Never the person. */
  managerRefs: string[];
}

/** A unit as far as rules look at it. */
export interface HrOrgUnitResource {
  /** Who leads the unit or one above, today. */
  managerRefs: string[];
}

const paramsSchema = z.object({ userRef: z.string().describe('Reference of the user') });

export const hrPersonResourceRef = createPermissionResourceRef<HrPersonResource, HrFilter>().with({
  pluginId: 'hr',
  resourceType: RESOURCE_TYPE_HR_PERSON,
});

export const hrOrgUnitResourceRef = createPermissionResourceRef<HrOrgUnitResource, HrFilter>().with({
  pluginId: 'hr',
  resourceType: RESOURCE_TYPE_HR_ORG_UNIT,
});

export const personRules = {
  isSelf: createPermissionRule({
    name: hrConditionNames.isSelf,
    description: 'The person is the user',
    resourceRef: hrPersonResourceRef,
    paramsSchema,
    apply: (person, { userRef }) => person.userRef === userRef,
    toQuery: ({ userRef }) => ({ rule: 'isSelf', userRef }),
  }),
  isInManagedUnit: createPermissionRule({
    name: hrConditionNames.isInManagedUnit,
    description: 'The person sits in a unit that the user leads, or below it, or reports to the user by a solid line',
    resourceRef: hrPersonResourceRef,
    paramsSchema,
    apply: (person, { userRef }) => person.managerRefs.includes(userRef),
    toQuery: ({ userRef }) => ({ rule: 'isInManagedUnit', userRef }),
  }),
};

export const orgUnitRules = {
  isInManagedUnit: createPermissionRule({
    name: hrConditionNames.isInManagedUnit,
    description: 'The user leads the unit or one above it',
    resourceRef: hrOrgUnitResourceRef,
    paramsSchema,
    apply: (unit, { userRef }) => unit.managerRefs.includes(userRef),
    toQuery: ({ userRef }) => ({ rule: 'isInManagedUnit', userRef }),
  }),
};

export const { conditions: personConditions } = createConditionExports({ resourceRef: hrPersonResourceRef, rules: personRules });
export const { conditions: orgUnitConditions } = createConditionExports({ resourceRef: hrOrgUnitResourceRef, rules: orgUnitRules });
