/** Experiments: what is tried out on whom, widened and stopped by people (practices X9, X11). */
import { z } from 'zod';
import {
  addExperiment,
  changeExperiment,
  type Experiment,
  ExperimentRuleError,
  findExperiment,
  listExperiments,
  shareOf,
} from '../../db/desk/experiments.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import {
  experimentChange,
  experimentInput,
  experimentSchema,
  experimentsSchema,
} from '../schemas/experiments.ts';
import { sendOnce } from './once.ts';
import { caseReaders, codeField, ifVersionOf } from './reading.ts';

const tags = ['experiments'];
const params = z.object({ name: codeField });
const noSuchExperiment = () => notFound('There is no such experiment.');

/** Registers the routes of experiments. */
export function experiments(app: App, deps: Deps): void {
  const { db } = deps;
  const readers = { roles: caseReaders };
  const writers = { roles: ['head', 'director', 'admin'] } as const;

  app.get(
    '/v1/experiments',
    { config: readers, schema: { tags, summary: 'List experiments', response: { 200: experimentsSchema } } },
    async () => ({ items: (await listExperiments(db)).map(experimentResource) }),
  );

  app.get(
    '/v1/experiments/:name',
    {
      config: readers,
      schema: { tags, summary: 'Read an experiment', params, response: { 200: experimentSchema } },
    },
    async (request, reply) => {
      const found = await findExperiment(db, request.params.name);
      if (found === null) throw noSuchExperiment();
      reply.header('etag', `"${found.version}"`);
      return experimentResource(found);
    },
  );

  app.post(
    '/v1/experiments',
    {
      config: writers,
      schema: {
        tags,
        summary: 'Begin an experiment',
        description:
          'New complaints draw an arm from a digest of the customer; customers beyond the shares are in none. At any time a complaint is in one experiment at most.',
        body: experimentInput,
        response: { 201: experimentSchema },
      },
    },
    async (request, reply) => {
      const { arms, name, control, classes, from, until } = request.body;
      const wanted = {
        name,
        control,
        classes,
        from: from ?? new Date(deps.now()),
        until: until ?? null,
        shares: arms.map(shareIn),
      };
      return sendOnce(deps, request, reply, async (tx) => {
        const made = await keepingRules(() => addExperiment(tx, wanted, originOf(request)));
        return { value: experimentResource(made), location: `/v1/experiments/${name}` };
      });
    },
  );

  app.patch(
    '/v1/experiments/:name',
    {
      config: { ...writers, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Widen, end or stop an experiment',
        description:
          'By a person. Arms grow out of those who are in none, so nobody changes arms; cases keep theirs.',
        params,
        body: experimentChange,
        response: { 200: experimentSchema },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      mustBePerson(caller);
      const { arms, until, stopped } = request.body;
      const change = { shares: arms?.map(shareIn), until, stopped };
      const at = new Date(deps.now());
      const result = await keepingRules(() =>
        changeExperiment(db, request.params.name, change, {
          at,
          ifVersion: ifVersionOf(request),
          actorId: originOf(request),
        }),
      );
      switch (result.kind) {
        case 'unknown':
          throw noSuchExperiment();
        case 'stopped':
          throw new Problem('conflict', 'The experiment was stopped; begin another one.');
        case 'stale':
          throw new Problem('stale-version', `The experiment has version ${result.version}.`, {
            members: { version: result.version },
            headers: { etag: `"${result.version}"` },
          });
        case 'changed':
          reply.header('etag', `"${result.experiment.version}"`);
          return experimentResource(result.experiment);
      }
    },
  );
}

/** What is tried out on customers is widened and stopped by somebody who answers for it. */
function mustBePerson(caller: Caller): void {
  if (caller.personId === null) {
    throw new Problem('forbidden', 'A person does this: use their key, or name them in Recourse-Actor.');
  }
}

const shareIn = (arm: { readonly code: string; readonly percent: number }) => ({
  code: arm.code,
  share: Math.round(arm.percent * 100),
});

/** Answers 422 for an experiment that breaks a rule. */
async function keepingRules<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof ExperimentRuleError)) throw error;
    throw new Problem('unprocessable', error.message, {
      members: { errors: [{ pointer: error.pointer, detail: error.message }] },
    });
  }
}

function experimentResource(row: Experiment) {
  return {
    name: row.name,
    arms: row.arms.map(({ code, ranges }) => ({
      code,
      arm: `${row.name}.${code}`,
      percent: shareOf(ranges) / 100,
    })),
    control: row.control,
    classes: [...row.classes],
    from: isoOf(row.from),
    until: isoOrNull(row.until),
    stoppedAt: isoOrNull(row.stoppedAt),
    version: row.version,
    links: { self: `/v1/experiments/${row.name}` },
  };
}
