/** What may be decided, and what may happen, at any stage. None of it moves the case along; it informs or corrects. */
import type { Decision, Fact } from './complaint.contract.ts';
import { correct, promise, voidBreach } from './domain/acts/corrections.ts';
import { classify, customerSpoke, replied } from './domain/acts/course.ts';
import { separate, takeOver } from './domain/acts/merging.ts';
import { askReversal } from './domain/acts/offer.ts';
import { askRefusal, dropRefusal } from './domain/acts/refusal.ts';
import { assign, closeHandOff, handTask, toLine } from './domain/acts/work.ts';
import type { Journal } from './domain/journal.ts';

/** Carries out a decision that no stage waits for. */
export function anytime(j: Journal, decision: Decision): void {
  const { actor } = decision;
  switch (decision.verb) {
    case 'reply':
      replied(j);
      j.letter('reply', `reply.${decision.commandId}`);
      j.log('replied');
      break;
    case 'assign':
      toLine(j, decision.payload.line);
      assign(j, decision.payload.to);
      break;
    case 'claim_task':
      handTask(j, decision.payload.taskId, actor.id, 'task_claimed');
      break;
    case 'release_task':
      handTask(j, decision.payload.taskId, null, 'task_released');
      break;
    case 'reassign_task':
      handTask(j, decision.payload.taskId, decision.payload.to, 'task_reassigned', decision.payload.line);
      break;
    case 'reclassify':
      classify(j, decision.payload, 'reclassified');
      break;
    case 'promise':
      promise(j, decision.payload.dueAtMs, actor.id);
      break;
    case 'void_breach':
      voidBreach(j, decision.payload, actor.id);
      break;
    case 'refuse_cooperation':
      askRefusal(j, actor.id, decision.payload.reason);
      break;
    case 'keep_cooperation':
      dropRefusal(j, decision.payload.reason);
      break;
    case 'take_over':
      takeOver(j, decision.payload);
      break;
    case 'reverse_payment':
      askReversal(j, decision.payload);
      break;
    default:
      // `allowedAt` lets through only what a stage awaits or what is above; reaching this is a fault of ours.
      throw new Error(`nothing in the process takes ${decision.verb} here`);
  }
}

/** Takes note of a fact. Facts cannot be refused. */
export function happened(j: Journal, fact: Fact): void {
  switch (fact.kind) {
    case 'message':
      j.log('message_received', { channel: fact.payload.channel });
      customerSpoke(j);
      break;
    case 'contact':
      j.log('contact_recorded', { ...fact.payload });
      if (fact.payload.direction === 'inbound') customerSpoke(j);
      if (fact.payload.answered) replied(j);
      break;
    case 'department_answer':
      closeHandOff(j, fact.payload.handOffId, 'answered');
      break;
    case 'note':
      j.log('noted');
      break;
    case 'attachment':
      j.log('attached', { ...fact.payload });
      break;
    case 'correction':
      correct(j, fact.payload);
      break;
    case 'separation':
      separate(j, fact.payload.caseId, fact.actor.id);
      break;
    case 'refund_asked':
    case 'refunded':
    case 'refund_failed':
      j.log(fact.kind, { ...fact.payload });
      break;
  }
}
