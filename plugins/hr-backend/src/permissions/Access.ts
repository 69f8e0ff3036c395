import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { AuthorizeResult, type PermissionCriteria, type PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { hrOrgUnitReadPermission, hrPersonPrivateReadPermission, hrPersonReadPermission } from '@tos/plugin-hr-common';
import { hrOrgUnitResourceRef, hrPersonResourceRef, type HrFilter } from './rules';

/** Which rows somebody may see: all, none, or those that meet the criteria. */
export type RowAccess = boolean | PermissionCriteria<HrFilter>;

/** What a caller may see of people. */
export interface PersonAccess {
  /** People who work here today. */
  read: RowAccess;
  /** The private part; also people who have left or are about to come. */
  private: RowAccess;
}

/** What a caller may see of units and of the people in them. */
export interface OrgUnitAccess {
  units: RowAccess;
  persons: PersonAccess;
}

type Decisions = Record<string, PolicyDecision | undefined>;

/** Reads the decisions of a request as row access. An unanswered question is a no. */
export class AccessReader {
  readonly #registry: PermissionsRegistryService;

  constructor(registry: PermissionsRegistryService) {
    this.#registry = registry;
  }

  persons(decisions: Decisions): PersonAccess {
    const ruleset = this.#registry.getPermissionRuleset(hrPersonResourceRef);
    const toRows = createConditionTransformer(ruleset);
    return {
      read: this.#rows(decisions[hrPersonReadPermission.name], toRows),
      private: this.#rows(decisions[hrPersonPrivateReadPermission.name], toRows),
    };
  }

  /** People for whom another permission of the resource type is given. */
  personRows(decision: PolicyDecision | undefined): RowAccess {
    return this.#rows(decision, createConditionTransformer(this.#registry.getPermissionRuleset(hrPersonResourceRef)));
  }

  orgUnits(decisions: Decisions): OrgUnitAccess {
    const toRows = createConditionTransformer(this.#registry.getPermissionRuleset(hrOrgUnitResourceRef));
    return { units: this.#rows(decisions[hrOrgUnitReadPermission.name], toRows), persons: this.persons(decisions) };
  }

  #rows(decision: PolicyDecision | undefined, toRows: ReturnType<typeof createConditionTransformer<HrFilter>>): RowAccess {
    if (decision?.result === AuthorizeResult.CONDITIONAL) return toRows(decision.conditions);
    return decision?.result === AuthorizeResult.ALLOW;
  }
}
