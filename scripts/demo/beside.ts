/** What happens beside the course of a case: each thing once, as soon as the case stands so that it can. */
import type { ApiCall } from '@recourse/client';
import { agentOf } from './acts.ts';
import { offerPersonally, tellLater } from './after.ts';
import { answerSurvey } from './answers.ts';
import { type ComplaintBody, describe, problemOf, tried } from './client.ts';
import type { CaseLook } from './course.ts';
import { comeBackLate, sayAgain, sendTwice } from './duplicates.ts';
import { ideaTitle } from './improving.ts';
import type { CasePlan } from './plan.ts';
import type { Stage } from './play.ts';
import { askForRefund } from './refund.ts';
import { askAnother, composeReply, lookUp, seeAsCustomer, tick } from './words.ts';

export interface RunningBeside {
  /** The case stands as it did not before. */
  saw(look: CaseLook): void;
  /** Waits for what is under way; gives what no person would have met. */
  settled(): Promise<readonly string[]>;
}

/** What the small things around one case share. */
export interface Scene {
  readonly stage: Stage;
  readonly plan: CasePlan;
  readonly agent: string;
  readonly supervisor: string;
  /** Sends one request under its name; null when it came too late. */
  ask<T>(name: string, call: Promise<ApiCall<T>>): Promise<T | null>;
  /** Null when it cannot be read. */
  read<T>(call: Promise<ApiCall<T>>): Promise<T | null>;
  /** Counts what was done without a request of its own. */
  did(name: string): void;
  /** Counts what came too late, or found somebody else there. */
  late(why: string): void;
}

/** Refusals that only mean that it came too late, or that somebody else was there before. */
const tooLate = new Set([
  'case-ended',
  'not-allowed-now',
  'decision-pending',
  'payment-in-progress',
  'merge-target-ended',
  'merge-target-resolved',
  'nothing-paid',
  'no-such-hand-off',
  'conflict',
  'not-found',
]);

/** @param complaint as it was sent: a customer who sends it twice sends the same */
export function startBeside(stage: Stage, plan: CasePlan, complaint: ComplaintBody): RunningBeside {
  const { beside } = plan;
  const under = new Map<string, Promise<void>>();
  const errors: string[] = [];

  const scene: Scene = {
    stage,
    plan,
    agent: agentOf(plan, stage.staff),
    supervisor: stage.staff.supervisors[plan.agent % stage.staff.supervisors.length] ?? stage.staff.head,
    did: (name) => stage.on('moved', name, plan),
    late: (why) => stage.on('looked_again', why, plan),
    async ask(name, call) {
      const answer = await tried(call);
      if (answer.ok) {
        stage.on('moved', name, plan);
        return answer.body;
      }
      const problem = problemOf(answer.body);
      if (tooLate.has(problem)) stage.on('looked_again', problem, plan);
      else errors.push(`${name}: ${answer.status} ${describe(answer.body)}`);
      return null;
    },
    async read(call) {
      const answer = await tried(call);
      return answer.ok ? answer.body : null;
    },
  };
  const once = (name: string, isPlanned: boolean, act: () => Promise<void>): void => {
    if (!isPlanned || under.has(name)) return;
    const failed = (error: unknown): void => {
      errors.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    };
    under.set(name, act().catch(failed));
  };

  const takeCall = async (path: { readonly id: string }): Promise<void> => {
    const channel = plan.channel === 'chat' ? 'chat' : 'phone';
    const body = { channel, direction: 'inbound', answered: true } as const;
    const api = stage.client.as(scene.agent);
    await scene.ask('take_call', api.POST('/v1/complaints/{id}/contacts', { params: { path }, body }));
  };
  const reverse = async (path: { readonly id: string }): Promise<void> => {
    const api = stage.client.as(scene.supervisor);
    const body = { reasonCode: 'card_closed' };
    await scene.ask(
      'reverse_payment',
      api.POST('/v1/complaints/{id}/reverse-payment', { params: { path }, body }),
    );
  };
  const propose = async (): Promise<void> => {
    const { rootCause, handOff } = plan.theme;
    const body = { cause: rootCause, title: `${ideaTitle}${rootCause}`, body: handOff.answer };
    await scene.ask('propose_idea', stage.client.as(scene.agent).POST('/v1/ideas', { body }));
  };

  return {
    saw(look) {
      const path = { id: look.id };
      const isWorkedOn = look.stage === 'investigation' || look.stage === 'proposal';
      if (look.stage === 'triage' || isWorkedOn) once('call', beside.called, () => takeCall(path));
      if (isWorkedOn) {
        once('twice', beside.twice !== 'no', () => sendTwice(scene, look, complaint));
        once('look up', beside.lookedUp, () => lookUp(scene, look));
        once('again', beside.saysAgain && look.category !== null, () => sayAgain(scene, look, complaint));
        once('another department', beside.asksAnother, () => askAnother(scene, look));
        once('tick', beside.ticked, () => tick(scene, look));
        once('compose', beside.composed, () => composeReply(scene, look));
      }
      if (look.stage === 'aftercare') {
        once('seen', beside.composed, () => seeAsCustomer(scene, look));
        once('survey', beside.survey !== null, () => answerSurvey(scene, look));
        once('personal offer', beside.personalOffer !== null, () => offerPersonally(scene, look));
        once('refund', look.proposal?.remedy === 'refund' && beside.ordered, () => askForRefund(scene, look));
        const isPaid = look.compensation?.payments.some(({ state }) => state === 'paid') === true;
        once('reversal', beside.reversed && isPaid, () => reverse(path));
      }
      if (look.stage === 'closed') {
        once('later', beside.later !== null, () => tellLater(scene, look));
        once('idea', beside.idea, propose);
        once('late', beside.comesBackLate, () => comeBackLate(scene, look, complaint));
      }
    },
    async settled() {
      await Promise.all(under.values());
      return errors;
    },
  };
}
