import { caseNumbering } from '../../db/desk/case-number.ts';
import { type Answer, type Claim, type Intent, storeIntentAnswered } from '../../db/desk/commands.ts';
import { findCaseStatus } from '../../db/desk/decisions.ts';
import { drawArm, type Experiment, listRunningExperiments } from '../../db/desk/experiments.ts';
import { storeFact } from '../../db/desk/facts.ts';
import {
  type ComplaintTexts,
  createCaseNumbers,
  createIntakeBell,
  findNewestPolicy,
} from '../../db/desk/intake.ts';
import { createRegistrar } from '../../db/desk/registrar.ts';
import { findRepeated } from '../../db/desk/repeats.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { createGroundCache, loadIntakeGround } from '../../db/queries/ground.ts';
import { goesOnIn } from '../../db/queries/lives.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import { openCaseFile } from '../../workflows/domain/open-file.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import { viewOf } from '../../workflows/domain/view.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Ground } from '../../workflows/domain/working-time.ts';
import type { Policy } from '../../workflows/policy.ts';
import { casesSeenBy, isWithin } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseRefOf } from '../case-ref.ts';
import { textsOf as textFields } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import type { TellProcess } from '../facts/messenger.ts';
import { createIds } from '../ids.ts';
import { type Caller, callerOf, hasRole, registrarOf } from '../plugins/auth.ts';
import { brieflyCached } from '../plugins/brief-cache.ts';
import { answerOf, intentOf, sendAnswer } from '../plugins/idempotency.ts';
import { Problem, problemOfRefusal } from '../problems.ts';
import { caseLinks } from '../resources/case.ts';
import { checkReceivedAt, type NewComplaint, newComplaint, noted, registered } from '../schemas/complaint.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';
import { answerOfProblem, sendUnclaimed } from '../unclaimed.ts';
import { answerOfFact } from './facts.ts';

const roles: readonly Role[] = ['integrator', 'agent', 'expert', 'supervisor', 'head', 'director', 'admin'];
/** A new version of a policy or calendar reaches intake after this at the latest. */
const referenceTtlMs = 2_000;

/** Who asks that a complaint be registered, and under which key it is known. */
export interface Asking {
  readonly caller: Caller;
  readonly intent: Intent;
  /** Leads to the log. */
  readonly id: string;
}

/** An answer, and whether it is this request's or an earlier one's that counts. */
export interface Registered {
  readonly claim: Claim;
  readonly answer: Answer;
}

export interface Intake {
  /** Registers a complaint in one statement with its answer; refusals are answers too. */
  register(asking: Asking, body: NewComplaint): Promise<Registered>;
  close(): void;
}

export type IntakeDeps = Pick<Deps, 'db' | 'now'> & {
  readonly config: Pick<Deps['config'], 'organisationZone'>;
};

/** Makes an {@link Intake}: for requests, and for the rows of an import. */
export function createIntake(deps: IntakeDeps, tell: TellProcess): Intake {
  const { db, config } = deps;
  const newId = createIds();
  const numberOf = caseNumbering(config.organisationZone);
  const numbers = createCaseNumbers(db);
  const bell = createIntakeBell(db);
  const registrar = createRegistrar(db);
  const grounds = createGroundCache({ newestForMs: referenceTtlMs });
  const kept = { ttlMs: referenceTtlMs, now: () => performance.now() };
  const freshGrounds = brieflyCached<Ground>({ ...kept, maxEntries: 64 });
  /** Grounds are whole local days, and those of complaints received in this minute are one and the same. */
  const groundOf = (calendar: string, receivedAtMs: number | null, nowMs: number) => {
    const load = () =>
      loadIntakeGround(db, { calendar, receivedAtMs: receivedAtMs ?? nowMs, createdAtMs: nowMs }, grounds);
    return receivedAtMs === null ? freshGrounds(`${calendar}/${Math.floor(nowMs / 60_000)}`, load) : load();
  };
  const checkCodes = createCheckCodes(deps);
  const policies = brieflyCached<Policy | null>({ ...kept, maxEntries: 64 });
  const runningNow = brieflyCached<readonly Experiment[]>({ ...kept, maxEntries: 1 });

  const register = async (request: Asking, body: NewComplaint): Promise<Registered> => {
    const nowMs = deps.now();
    const receivedAtMs = body.receivedAt ?? nowMs;
    checkReceivedAt(receivedAtMs, nowMs);
    const name = body.policy ?? 'default';
    const policy = await policies(name, () => findNewestPolicy(db, name));
    if (policy === null) return refused(request, unprocessable('/policy', 'There is no such policy.'));
    const classes = Object.keys(policy.classes).sort();
    if (body.class !== undefined && !classes.includes(body.class)) {
      const message = `The policy has these classes: ${classes.join(', ')}.`;
      return refused(request, problemOfRefusal(refuse('unknown-class', message, { classes })));
    }
    const unknown = await codeProblem(body);
    if (unknown !== null) return refused(request, unknown);
    const followsId =
      body.follows === undefined ? null : await findFollowed(deps, body.follows, request.caller);
    if (followsId === undefined) {
      return refused(request, unprocessable('/follows', 'There is no such earlier case.'));
    }
    if (body.joinRepeat) {
      const joined = await join(request, body, { demo: policy.name === 'demo', receivedAtMs, nowMs });
      if (joined !== null) return joined;
    }
    const ground = await groundOf(policy.calendar, body.receivedAt ?? null, nowMs);
    const arm = drawArm(await runningNow('all', () => listRunningExperiments(db)), {
      customerRef: body.customer.ref,
      class: body.class ?? null,
      atMs: nowMs,
    });
    const id = newId();
    const number = numberOf(await numbers.next(), nowMs);
    const file = openCaseFile({
      caseId: id,
      number,
      policy,
      ground,
      channel: body.channel,
      vulnerable: body.vulnerable,
      arm,
      receivedAtMs,
      createdAtMs: nowMs,
      class: body.class ?? null,
      category: body.category ?? null,
      remedySought: body.remedySought ?? null,
    });
    const view = viewOf(file);
    const links = caseLinks(id);
    const answer = answerOf(
      201,
      { id, number, stage: view.stage, version: view.version, links },
      { location: links.self, etag: `"${view.version}"` },
    );
    const claim = await registrar.register({
      intent: request.intent,
      commandId: newId(),
      at: new Date(nowMs),
      answer,
      number,
      channel: body.channel,
      policy,
      calendarVersion: ground.calendarVersion,
      followsId,
      arm,
      actor: request.caller.actor,
      registeredBy: registrarOf(request.caller),
      texts: textsOf(body),
      view,
    });
    if (claim.kind === 'mine') bell.ring();
    return { claim, answer };
  };

  /** What is said again within the repeat window is a message to the case that it repeats. */
  const join = async (
    request: Asking,
    body: NewComplaint,
    at: { readonly demo: boolean; readonly receivedAtMs: number; readonly nowMs: number },
  ): Promise<Registered | null> => {
    const caseId = await findRepeated(
      db,
      {
        customerRef: body.customer.ref,
        category: body.category ?? null,
        demo: at.demo,
        receivedAt: new Date(at.receivedAtMs),
      },
      casesSeenBy(request.caller)?.registeredBy ?? null,
    );
    const status = caseId === null ? null : await findCaseStatus(db, { id: caseId });
    if (status === null) return null;
    const fact: Fact = {
      kind: 'message',
      factId: newId(),
      actor: request.caller.actor,
      atMs: at.nowMs,
      payload: { channel: body.channel },
    };
    const answer = answerOfFact(fact.factId, status.id);
    const texts = textFields(false, { subject: body.subject, text: body.body });
    const claim = await storeFact(db, { intent: request.intent, caseId: status.id, fact, texts, answer });
    if (claim.kind === 'mine') tell(status, fact);
    return { claim, answer };
  };

  const codeProblem = async (body: NewComplaint): Promise<Problem | null> => {
    if (body.category === undefined) return null;
    const named = {
      kind: 'category',
      code: body.category,
      pointer: '/category',
      class: body.class ?? null,
    } as const;
    return checkCodes([named], { class: null, category: null }).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      },
    );
  };

  /** A refusal is kept like any other answer. */
  const refused = async (request: Asking, problem: Problem): Promise<Registered> => {
    const answer = answerOfProblem(problem, request.id);
    const command = { id: newId(), at: new Date(deps.now()) };
    return { claim: await storeIntentAnswered(db, request.intent, command, answer), answer };
  };

  return { register, close: () => bell.close() };
}

/** `POST /v1/complaints`: one statement, then the answer; the process is started behind it. */
export function intakeRoutes(app: App, deps: Deps, tell: TellProcess): void {
  const intake = createIntake(deps, tell);
  app.addHook('onClose', async () => intake.close());

  app.post(
    '/v1/complaints',
    {
      // Longer and the caller is told to come back; the same key is safe.
      config: { roles, answerWithinMs: 3_000 },
      schema: {
        tags: ['complaints'],
        summary: 'Register a complaint',
        description: 'Answers once the complaint is durable, whether or not the process engine is up.',
        body: newComplaint,
        response: { 201: registered, 202: noted },
      },
    },
    async (request, reply) => {
      const { body } = request;
      if (body.policy !== undefined && !hasRole(callerOf(request), ['admin'])) {
        throw new Problem('forbidden', 'Only an admin names the policy.', { members: { roles: ['admin'] } });
      }
      const asking = { caller: callerOf(request), intent: intentOf(request), id: request.id };
      const { claim, answer } = await intake.register(asking, body);
      return claim.kind === 'mine' ? sendAnswer(reply, answer) : sendUnclaimed(reply, claim);
    },
  );
}

/** Where a merged one goes on; undefined when there is none. */
async function findFollowed(
  deps: Pick<Deps, 'db'>,
  follows: string,
  caller: Caller,
): Promise<string | undefined> {
  const ref = caseRefOf(follows);
  if (ref === null) return undefined;
  const head = await findCaseHead(deps.db, 'id' in ref ? ref.id : ref.number);
  if (head === null || !isWithin(casesSeenBy(caller), head)) return undefined;
  return (await goesOnIn(deps.db, head.id)).id;
}

function unprocessable(pointer: string, detail: string): Problem {
  return new Problem('unprocessable', detail, { members: { errors: [{ pointer, detail }] } });
}

function textsOf(body: NewComplaint): ComplaintTexts {
  const { customer } = body;
  return {
    customer: {
      ref: customer.ref,
      name: customer.name ?? null,
      email: customer.email ?? null,
      phone: customer.phone ?? null,
      locale: customer.locale ?? null,
    },
    subject: body.subject,
    body: body.body,
    externalRef: body.externalRef ?? null,
    representative: body.representative ?? null,
    vulnerable: body.vulnerable,
  };
}
