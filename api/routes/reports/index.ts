/** Reports for managers, from PostgreSQL. */
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { afterReports } from './after.ts';
import { caseExport } from './cases.ts';
import { receivedReports } from './received.ts';
import { stageReport } from './stages.ts';
import { timeReports } from './times.ts';

/** Registers every report of cases. Those of money, contacts and surveys are where these are. */
export function reports(app: App, deps: Deps): void {
  stageReport(app, deps);
  receivedReports(app, deps);
  timeReports(app, deps);
  caseExport(app, deps);
  afterReports(app, deps);
}
