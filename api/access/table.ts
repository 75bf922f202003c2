/**
 * Who may do what: the reviewed table. Each action says its scope, what it is about, who may, and by which routes it is
 * asked for; `authorize.ts` decides by it and nothing else does. A test asks every route of the router in every role.
 *
 * Whom an action is granted for `own` does it to their own cases only: a department to those handed to it. Besides, the
 * reach of an API key bounds every role: with the reach `own` only cases registered through that key are own, whoever
 * it acts for. What is not one's own answers like what does not exist.
 */
import type { Action } from './action.ts';
import { administrationActions } from './actions/administration.ts';
import { complaintActions } from './actions/complaints.ts';
import { deskActions } from './actions/desk.ts';
import { referenceActions } from './actions/reference.ts';
import { reportActions } from './actions/reports.ts';
import { systemActions } from './actions/systems.ts';

/** Every action by its name; no two have a route in common. */
export const table = {
  ...complaintActions,
  ...deskActions,
  ...systemActions,
  ...referenceActions,
  ...reportActions,
  ...administrationActions,
} as const satisfies Record<string, Action>;
