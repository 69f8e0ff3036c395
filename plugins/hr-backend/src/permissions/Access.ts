import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { AuthorizeResult, type PermissionCriteria, type PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  hrDocumentAddPermission,
  hrDocumentManagePermission,
  hrDocumentReadPermission,
  hrOrgUnitReadPermission,
  hrPersonPhotoManagePermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
} from '@tos/plugin-hr-common';
import { hrDocumentResourceRef, type DocumentFilter } from '../documents/documentRules';
import { hrOrgUnitResourceRef, hrPersonResourceRef, type HrFilter } from './rules';

/** Which rows somebody may see: all, none, or those that meet the criteria. */
export type RowAccess<Filter = HrFilter> = boolean | PermissionCriteria<Filter>;

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

/** What a caller may do with documents. */
export interface DocumentAccess {
  read: RowAccess<DocumentFilter>;
  add: RowAccess<DocumentFilter>;
  manage: RowAccess<DocumentFilter>;
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

  documents(decisions: Decisions): DocumentAccess {
    const toRows = createConditionTransformer(this.#registry.getPermissionRuleset(hrDocumentResourceRef));
    return {
      read: this.#rows(decisions[hrDocumentReadPermission.name], toRows),
      add: this.#rows(decisions[hrDocumentAddPermission.name], toRows),
      manage: this.#rows(decisions[hrDocumentManagePermission.name], toRows),
    };
  }

  /** Whose photo a caller may set, and see without consent. */
  photos(decisions: Decisions): RowAccess {
    const toRows = createConditionTransformer(this.#registry.getPermissionRuleset(hrPersonResourceRef));
    return this.#rows(decisions[hrPersonPhotoManagePermission.name], toRows);
  }

  #rows<Filter>(decision: PolicyDecision | undefined, toRows: ReturnType<typeof createConditionTransformer<Filter>>): RowAccess<Filter> {
    if (decision?.result === AuthorizeResult.CONDITIONAL) return toRows(decision.conditions);
    return decision?.result === AuthorizeResult.ALLOW;
  }
}
