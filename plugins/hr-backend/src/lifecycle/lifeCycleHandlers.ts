import { AuthorizeResult, type PolicyDecision } from '@backstage/plugin-permission-common';
import { hrLifeCycleManagePermission, type lifeCycleRoutes } from '@tos/plugin-hr-common';
import { sendReport } from '../files/sendReport';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { AccountNames } from './AccountNames';
import { certificateReport } from './certificateReport';
import type { LeaveCertificates } from './LeaveCertificates';
import type { LifeCycleService } from './LifeCycleService';

const allows = (decision: PolicyDecision | undefined) => decision?.result === AuthorizeResult.ALLOW;

/** Routes of the employment life cycle. */
export function createLifeCycleHandlers(options: {
  lifeCycles: LifeCycleService;
  accounts: AccountNames;
  certificates: LeaveCertificates;
  access: AccessReader;
  /** Name of the company. */
  company: string;
}): Pick<HrHandlers, keyof typeof lifeCycleRoutes> {
  const { lifeCycles, accounts, certificates, access, company } = options;
  return {
    getLifeCycle: ({ params, decisions, credentials, req }) => {
      const manages = allows(decisions[hrLifeCycleManagePermission.name]);
      return lifeCycles.read(params.id, { credentials, req, access: access.persons(decisions).private, manages });
    },
    moveLifeCycle: ({ params, body, credentials, req }) => lifeCycles.move(params.id, body, { credentials, req }),
    setAccountName: ({ params, body, credentials, req }) => accounts.set(params.id, body, { credentials, req }),
    issueLeaveCertificate: ({ params, body, credentials, req }) => certificates.issue(params.id, body, { credentials, req }),
    getLeaveCertificate: ({ params, decisions, credentials, req }) =>
      certificates.read(params.id, access.persons(decisions).private, { credentials, req }),
    async downloadLeaveCertificate({ params, query, decisions, credentials, req, res }) {
      const document = await certificates.read(params.id, access.persons(decisions).private, { credentials, req });
      const report = certificateReport(document, { ...query, company });
      await sendReport(res, { report, name: report.title });
    },
  };
}
