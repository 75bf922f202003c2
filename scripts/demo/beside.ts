/** What happens beside the course of a case: each thing once, as soon as the case stands so that it can. */
import { setTimeout as sleep } from 'node:timers/promises';
import { surveyTokenField } from '../../db/survey-token.ts';
import { agentOf } from './acts.ts';
import { type Client, describe, problemOf, type RequestOptions } from './client.ts';
import type { CaseLook } from './course.ts';
import type { CasePlan } from './plan.ts';
import type { Stage } from './play.ts';

export interface RunningBeside {
  /** The case stands as it did not before. */
  saw(look: CaseLook): void;
  /** Waits for what is under way; gives what no person would have met. */
  settled(): Promise<readonly string[]>;
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
  'conflict',
  'not-found',
]);
/** How long a survey's letter is waited for. */
const letterTries = 10;

/** @param complaint as it was sent: a customer who sends it twice sends the same */
export function startBeside(
  stage: Stage,
  plan: CasePlan,
  complaint: Readonly<Record<string, unknown>>,
): RunningBeside {
  const { client, channels, staff } = stage;
  const { beside } = plan;
  const agent = agentOf(plan, staff);
  const supervisor = staff.supervisors[plan.agent % staff.supervisors.length] ?? staff.head;
  const under = new Map<string, Promise<void>>();
  const errors: string[] = [];

  const once = (name: string, isPlanned: boolean, act: () => Promise<void>): void => {
    if (!isPlanned || under.has(name)) return;
    const failed = (error: unknown): void => {
      errors.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    };
    under.set(name, act().catch(failed));
  };
  /** Sends one request; null when it came too late. */
  const ask = async <T>(
    name: string,
    method: 'POST' | 'PUT',
    path: string,
    options: RequestOptions,
    by: Client = client,
  ): Promise<T | null> => {
    const answer = await by.send<T>(method, path, options);
    if (answer.status < 300) {
      stage.on('moved', name, plan);
      return answer.body;
    }
    const problem = problemOf(answer.body);
    if (tooLate.has(problem)) stage.on('looked_again', problem, plan);
    else errors.push(`${name}: ${answer.status} ${describe(answer.body)}`);
    return null;
  };
  const read = async <T>(path: string, by: Client = client): Promise<T | null> => {
    const answer = await by.get<T>(path);
    return answer.status === 200 ? answer.body : null;
  };

  /** The customer sends the complaint once more; an agent finds that out, and a supervisor may think otherwise. */
  const sendTwice = async (first: CaseLook): Promise<void> => {
    const second = await ask<{ id: string }>('send_twice', 'POST', '/v1/complaints', {
      body: complaint,
      idempotencyKey: `demo-${stage.runId}-${plan.index}-again`,
    });
    if (second === null) return;
    const path = `/v1/complaints/${second.id}`;
    const like = await read<{ items: readonly { id: string }[] }>(`${path}/duplicates`);
    const isSuggested = like?.items.some(({ id }) => id === first.id) === true;
    const why = { reasonCode: 'sent_twice' };
    const body = { into: first.number, ...why };
    const merged = isSuggested ? await ask('merge', 'POST', `${path}/merge`, { body, actor: agent }) : null;
    if (merged === null) {
      await ask('cancel_duplicate', 'POST', `${path}/cancel`, { body: why, actor: supervisor });
      return;
    }
    if (beside.twice !== 'unmerged') return;
    await sleep(stage.dayMs / 4);
    const restored = await ask<{ id: string }>('unmerge', 'POST', `${path}/unmerge`, {
      body: { reasonCode: 'two_different_things' },
      actor: supervisor,
    });
    if (restored !== null) await answerRestored(restored.id);
  };

  const answerRestored = async (id: string): Promise<void> => {
    const path = `/v1/complaints/${id}`;
    const { class: className, theme, severity } = plan;
    const assessed = { class: className, category: theme.category, severity, assignTo: agent };
    await ask('triage', 'POST', `${path}/triage`, { body: assessed, actor: agent });
    const answer = {
      kind: 'answer',
      finding: 'partly',
      rootCause: theme.rootCause,
      remedy: 'apology',
      text: theme.handOff.answer,
    };
    await ask('propose', 'POST', `${path}/propose`, { body: answer, actor: agent });
  };

  const tick = async (path: string): Promise<void> => {
    const list = await read<{ items: readonly { code: string }[] }>(`${path}/checklist`);
    const covered = list?.items.slice(0, 2).map(({ code }) => code) ?? [];
    if (covered.length > 0) {
      await ask('tick_checklist', 'POST', `${path}/checklist`, { body: { covered }, actor: agent });
    }
  };

  /** One phrase of each block, and an article about the matter where there is one. */
  const composeReply = async (look: CaseLook, path: string): Promise<void> => {
    const { language, theme } = plan;
    const draft = await ask<{ text: string }>('compose', 'POST', '/v1/phrases/compose', {
      body: { case: look.id, language },
      actor: agent,
    });
    if (draft === null || draft.text === '') return;
    const found = await read<{ items: readonly { id: string; version: number }[] }>(
      `/v1/articles?language=${language}&category=${theme.category}&limit=1`,
    );
    const articles = (found?.items ?? []).map(({ id, version }) => ({ id, version }));
    const body = { text: draft.text, articles };
    const said = await ask('reply_in_phrases', 'POST', `${path}/reply`, { body, actor: agent });
    if (said !== null && articles.length > 0) stage.on('moved', 'cite_article', plan);
  };

  /** Through the link in the survey's letter, as the customer would. */
  const answerSurvey = async (look: CaseLook): Promise<void> => {
    const { satisfied = true, recommend = 8 } = beside.survey ?? {};
    for (let tries = 0; tries < letterTries; tries += 1) {
      const page = await read<{
        items: readonly { texts: readonly { field: string; body: string }[] }[];
      }>(`/v1/letters?kind=survey&case=${look.id}`, channels);
      const texts = page?.items.at(-1)?.texts ?? [];
      const token = texts.find(({ field }) => field === surveyTokenField)?.body;
      if (token !== undefined) {
        const score = satisfied ? 5 : 2;
        const body = {
          satisfied,
          recommend,
          scores: { speed: score, solution: score, courtesy: 5 },
          attitudeBetter: satisfied,
          reasons: satisfied ? [] : ['long_solution'],
        };
        await ask('answer_survey', 'POST', `/v1/surveys/${token}`, { body });
        return;
      }
      await sleep(stage.dayMs / 8);
    }
  };

  const offerPersonally = async (path: string): Promise<void> => {
    const body = { offer: 'premium_trial' };
    const made = await ask<{ id: string }>('personal_offer', 'POST', `${path}/personal-offers`, {
      body,
      actor: agent,
    });
    if (made === null) return;
    const answer = { answer: beside.personalOffer };
    await ask('answer_personal_offer', 'PUT', `${path}/personal-offers/${made.id}/answer`, {
      body: answer,
      actor: agent,
    });
  };

  const tellLater = async (look: CaseLook): Promise<void> => {
    const kind = beside.later ?? 'purchase';
    const event = {
      eventId: `demo-${stage.runId}-${plan.index}`,
      kind,
      at: new Date(stage.now()).toISOString(),
      case: look.id,
      ...(kind === 'purchase' ? { amount: { amountMinor: 45_000, currency: 'UAH' } } : {}),
    };
    await ask('later_event', 'POST', '/v1/outcome-events', { body: { events: [event] } }, channels);
  };

  return {
    saw(look) {
      const path = `/v1/complaints/${look.id}`;
      const isWorkedOn = look.stage === 'investigation' || look.stage === 'proposal';
      if (look.stage === 'triage' || isWorkedOn) {
        once('call', beside.called, async () => {
          const channel = plan.channel === 'chat' ? 'chat' : 'phone';
          const body = { channel, direction: 'inbound', answered: true };
          await ask('take_call', 'POST', `${path}/contacts`, { body, actor: agent });
        });
      }
      if (isWorkedOn) {
        once('twice', beside.twice !== 'no', () => sendTwice(look));
        once('look up', beside.lookedUp, async () => {
          await ask('look_up', 'POST', `${path}/lookups`, { actor: agent });
        });
        once('tick', beside.ticked, () => tick(path));
        once('compose', beside.composed, () => composeReply(look, path));
      }
      if (look.stage === 'aftercare') {
        once('survey', beside.survey !== null, () => answerSurvey(look));
        once('personal offer', beside.personalOffer !== null, () => offerPersonally(path));
        const isPaid = look.compensation?.payments.some(({ state }) => state === 'paid') === true;
        once('reversal', beside.reversed && isPaid, async () => {
          const body = { reasonCode: 'card_closed' };
          await ask('reverse_payment', 'POST', `${path}/reverse-payment`, { body, actor: supervisor });
        });
      }
      if (look.stage === 'closed') {
        once('later', beside.later !== null, () => tellLater(look));
        once('idea', beside.idea, async () => {
          const { rootCause, handOff } = plan.theme;
          const body = { cause: rootCause, title: `Менше скарг: ${rootCause}`, body: handOff.answer };
          await ask('propose_idea', 'POST', '/v1/ideas', { body, actor: agent });
        });
      }
    },
    async settled() {
      await Promise.all(under.values());
      return errors;
    },
  };
}
