/** What customers said and did after their complaints, what is done about causes, and what experiments changed. */
import { z } from 'zod';
import { findExperiment } from '../../../db/desk/experiments.ts';
import { findContactRules } from '../../../db/queries/contacts.ts';
import { causes } from '../../../db/queries/reports/causes.ts';
import { experimentEffect } from '../../../db/queries/reports/effect.ts';
import { repeatComplainers } from '../../../db/queries/reports/repeat-complainers.ts';
import { loyalty, npsAndComplaints, satisfaction } from '../../../db/queries/reports/satisfaction.ts';
import { findTarget, newestTargets } from '../../../db/queries/targets.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { invalid } from '../../problems.ts';
import { isoOf } from '../../resources/clock.ts';
import { codeField } from '../reading.ts';
import { addReport } from './report.ts';

const currencyField = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
  .default('UAH')
  .meta({ description: 'Of the turnover; other currencies are left out.' });

/** Registers the reports of what comes after. */
export function afterReports(app: App, deps: Deps): void {
  const { db } = deps;

  addReport(app, deps, {
    name: 'satisfaction',
    summary: 'Satisfaction of customers',
    description:
      'Of surveys sent within the interval: CSAT with the response rate, NPS (-100 to 100), CSI (mean of the scores, 0 to 1), why customers are dissatisfied. Of personal offers put within it: how they were taken. Of complaints resolved within it: how many were decided in favour of the customer.',
    query: {},
    row: {
      figure: z.string().meta({ examples: ['csat'] }),
      value: z.number().nullable(),
      hits: z.int().nullable().meta({ description: 'So many...' }),
      of: z.int().meta({ description: '...of so many.' }),
      baseline: z.number().nullable(),
      target: z.number().nullable(),
    },
    head: {},
    read: async (scope) => {
      const [figures, targets] = await Promise.all([satisfaction(db, scope), newestTargets(db)]);
      const rows = figures.map((one) => {
        const { baseline = null, target = null } = targets.find(({ name }) => name === one.figure) ?? {};
        return { ...one, baseline, target };
      });
      return { rows, head: {} };
    },
  });

  addReport(app, deps, {
    name: 'nps-and-complaints',
    summary: 'NPS beside the number of complaints',
    description: 'Month by month: complaints received, and what was said in surveys sent.',
    query: {},
    row: {
      month: z.string().meta({ examples: ['2026-03'] }),
      complaints: z.int(),
      surveysSent: z.int(),
      surveysAnswered: z.int(),
      nps: z.number().nullable(),
      csat: z.number().nullable(),
    },
    head: {
      change: z
        .object({
          complaints: z.number().nullable(),
          nps: z.number().nullable(),
          npsShare: z.number().nullable(),
          npsTarget: z.number().nullable(),
        })
        .meta({
          description:
            'First to last month: complaints as a share; NPS in points, and where it was above zero as a share too, beside the target `nps_change`.',
        }),
    },
    read: async (scope) => {
      const [rows, aim] = await Promise.all([npsAndComplaints(db, scope), findTarget(db, 'nps_change')]);
      const [first, last] = [rows[0], rows.at(-1)];
      const grown = first && last && first.complaints > 0 ? last.complaints / first.complaints - 1 : null;
      const nps = first && last && first.nps !== null && last.nps !== null ? last.nps - first.nps : null;
      const npsShare = nps !== null && first?.nps && first.nps > 0 ? nps / first.nps : null;
      return { rows, head: { change: { complaints: grown, nps, npsShare, npsTarget: aim?.target ?? null } } };
    },
  });

  addReport(app, deps, {
    name: 'causes',
    summary: 'Causes, and what is done about them',
    description:
      'Complaints received within the interval by root cause, beside as long a time before it; corrective actions, mass incidents and ideas as they stand now.',
    query: {},
    row: {
      cause: z.string(),
      cases: z.int(),
      casesBefore: z.int(),
      actionsOpen: z.int(),
      actionsLate: z.int(),
      actionsDone: z.int(),
      actionsEffective: z.int().meta({ description: 'Fewer complaints after the work than before.' }),
      actionsIneffective: z.int(),
      incidentsOpen: z.int().meta({ description: 'Mass incidents of this cause.' }),
      incidentsClosed: z.int(),
      incidentCases: z.int().meta({ description: 'Cases that are linked to them.' }),
      ideasProposed: z.int(),
      ideasAccepted: z.int(),
      ideasDone: z.int(),
    },
    head: { ideasPutToWork: z.object({ count: z.int(), target: z.number().nullable() }) },
    read: async (scope) => {
      const rows = await causes(db, scope, new Date(deps.now()));
      const aim = await findTarget(db, 'ideas_put_to_work');
      const count = rows.reduce((sum, row) => sum + row.ideasDone, 0);
      return { rows, head: { ideasPutToWork: { count, target: aim?.target ?? null } } };
    },
  });

  addReport(app, deps, {
    name: 'loyalty',
    summary: 'What customers did after their complaints',
    description:
      'Complaints resolved within the interval by outcome, and what was told of their customers since.',
    query: { currency: currencyField },
    row: {
      outcome: z.string(),
      cases: z.int(),
      returned: z.int().meta({ description: 'Came back to buy.' }),
      returnedShare: z.number(),
      churned: z.int(),
      churnedShare: z.number(),
      purchases: z.int(),
      turnoverMinor: z.int(),
    },
    head: { returned: z.object({ share: z.number().nullable(), target: z.number().nullable() }) },
    read: async (scope, { currency }) => {
      const rows = await loyalty(db, scope, currency);
      const cases = rows.reduce((sum, row) => sum + row.cases, 0);
      const returned = rows.reduce((sum, row) => sum + row.returned, 0);
      const aim = await findTarget(db, 'returned_to_buy');
      const share = cases === 0 ? null : returned / cases;
      return { rows, head: { returned: { share, target: aim?.target ?? null } } };
    },
  });

  addReport(app, deps, {
    name: 'repeat-complainers',
    summary: 'Customers who complained often',
    description:
      'Complaints received within the interval by customer, those of at least `least`, at most 200 customers. A row names the latest case, whose customer card has the advisory score and its reasons; it says nothing about anybody being wrong.',
    query: {
      least: z.coerce
        .number()
        .int()
        .min(2)
        .max(10_000)
        .default(3)
        .meta({ description: 'So many complaints at least.' }),
      currency: currencyField,
    },
    row: {
      caseId: z.string(),
      number: z.string(),
      lastReceivedAt: z.string(),
      cases: z.int(),
      compensated: z.int().meta({ description: 'Of these, for how many something was paid.' }),
      paidMinor: z.int().meta({ description: 'In the currency that was asked for.' }),
    },
    head: {},
    read: async (scope, query) => {
      const rows = await repeatComplainers(db, scope, query);
      return {
        rows: rows.map(({ lastReceivedAt, ...row }) => ({ ...row, lastReceivedAt: isoOf(lastReceivedAt) })),
        head: {},
      };
    },
  });

  addReport(app, deps, {
    name: 'experiment',
    summary: 'What an experiment changed',
    description:
      'Each arm beside the control, of complaints received within the interval, with 95 % confidence intervals: Newcombe for shares, Welch for means.',
    query: { experiment: codeField, currency: currencyField },
    row: {
      figure: z.enum(['csat', 'csi', 'fcr', 'churn', 'returned', 'turnover']),
      arm: z.string(),
      of: z.int(),
      value: z.number().nullable(),
      controlOf: z.int(),
      control: z.number().nullable(),
      difference: z.number().nullable(),
      differenceFrom: z.number().nullable(),
      differenceUntil: z.number().nullable(),
      lift: z.number().nullable().meta({ description: '`difference / control`: -0.2 is 20 % less.' }),
      liftTarget: z
        .number()
        .nullable()
        .meta({ description: 'The target of this name: `churn_change`, `turnover_change`.' }),
      significant: z.boolean().nullable().meta({ description: 'Zero lies outside the interval.' }),
    },
    head: {},
    read: async (scope, { experiment: name, currency }) => {
      const found = await findExperiment(db, name);
      if (found === null) {
        throw invalid([{ parameter: 'experiment', detail: 'experiment: there is none of this name' }]);
      }
      const arms = found.arms.map(({ code }) => code);
      const experiment = { name, arms, control: found.control };
      const rules = await findContactRules(db, null);
      if (rules === null) throw new Error('The rules of contacts are seeded.');
      const { repeatWindowMs } = rules;
      const [rows, targets] = await Promise.all([
        experimentEffect(db, scope, experiment, { currency, repeatWindowMs }),
        newestTargets(db),
      ]);
      const aimOf = (figure: string) =>
        targets.find((aim) => aim.name === `${figure}_change`)?.target ?? null;
      return { rows: rows.map((row) => ({ ...row, liftTarget: aimOf(row.figure) })), head: {} };
    },
  });
}
