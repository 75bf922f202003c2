/** Registers a complaint that a customer brought without an integrator: by form, mail or messenger. */
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../db/client.ts';
import { caseNumbering } from '../db/desk/case-number.ts';
import type { Answer, Claim, Intent } from '../db/desk/commands.ts';
import { drawArm, listRunningExperiments } from '../db/desk/experiments.ts';
import {
  type ComplaintTexts,
  createCaseNumbers,
  createIntakeBell,
  findNewestPolicy,
  registerComplaint,
} from '../db/desk/intake.ts';
import { loadIntakeGround } from '../db/queries/ground.ts';
import type { Actor } from '../workflows/domain/case-file.ts';
import { openCaseFile } from '../workflows/domain/open-file.ts';
import { viewOf } from '../workflows/domain/view.ts';
import type { Channel, Stage } from '../workflows/domain/vocabulary.ts';

export interface ChannelDeps {
  readonly db: Db;
  /** IANA zone of the organisation: years of case numbers begin in it. */
  readonly zone: string;
  /** Epoch milliseconds. */
  now(): number;
}

export interface NewCase {
  readonly channel: Channel;
  readonly customer: ComplaintTexts['customer'];
  readonly subject: string;
  readonly body: string;
  /** A code of the taxonomy, checked before. */
  readonly category: string | null;
  readonly externalRef: string | null;
}

/** The case as it was registered. */
export interface RegisteredCase {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly version: number;
}

export interface Register {
  /**
   * Stores the complaint, its projection and the answer in one statement; a known intent stores nothing. The class is
   * for triage to say: until then the strictest limit holds.
   */
  register(
    intent: Intent,
    actor: Actor,
    wanted: NewCase,
    answerOf: (registered: RegisteredCase) => Answer,
  ): Promise<{ readonly claim: Claim; readonly registered: RegisteredCase }>;
  close(): void;
}

/** A channel of ours as the process hears of it. */
export const channelActor = (id: string): Actor => ({
  kind: 'system',
  id,
  roles: ['integrator'],
  standsInFor: [],
});

/** Makes a {@link Register}. */
export function createRegister({ db, zone, now }: ChannelDeps): Register {
  const numbers = createCaseNumbers(db, 1);
  const numberOf = caseNumbering(zone);
  const bell = createIntakeBell(db);
  return {
    async register(intent, actor, wanted, answerOf) {
      const nowMs = now();
      const policy = await findNewestPolicy(db, 'default');
      if (policy === null) throw new Error('There is no default policy.');
      const on = { calendar: policy.calendar, receivedAtMs: nowMs, createdAtMs: nowMs };
      const ground = await loadIntakeGround(db, on);
      const arm = drawArm(await listRunningExperiments(db), {
        customerRef: wanted.customer.ref,
        class: null,
        atMs: nowMs,
      });
      const number = numberOf(await numbers.next(), nowMs);
      const file = openCaseFile({
        caseId: uuidv7(),
        number,
        policy,
        ground,
        channel: wanted.channel,
        vulnerable: false,
        arm,
        receivedAtMs: nowMs,
        createdAtMs: nowMs,
        class: null,
        category: wanted.category,
        remedySought: null,
      });
      const view = viewOf(file);
      const registered = { id: file.caseId, number, stage: view.stage, version: view.version };
      const { customer, subject, body, externalRef } = wanted;
      const claim = await registerComplaint(db, {
        intent,
        commandId: uuidv7(),
        at: new Date(nowMs),
        answer: answerOf(registered),
        number,
        channel: wanted.channel,
        policy,
        calendarVersion: ground.calendarVersion,
        followsId: null,
        arm,
        registeredBy: actor.id,
        actor,
        texts: { customer, subject, body, externalRef, representative: null, vulnerable: false },
        view,
      });
      if (claim.kind === 'mine') bell.ring();
      return { claim, registered };
    },
    close: () => bell.close(),
  };
}
