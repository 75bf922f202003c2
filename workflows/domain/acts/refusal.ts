/** Refusing further co-operation: asked by one person, confirmed by another; the case goes on meanwhile. */
import type { PersonId } from '../case-file.ts';
import type { Journal } from '../journal.ts';
import type { Code } from '../vocabulary.ts';
import { closeTasks, openTask } from './work.ts';

/** Puts the question to a second person. Moving the case on leaves it without an answer. */
export function askRefusal(j: Journal, by: PersonId, reason: Code): void {
  j.file.refusal = { by, atMs: j.atMs, reason };
  openTask(j, {
    id: `confirm_refusal.${j.file.version}`,
    step: 'confirm_refusal',
    role: 'supervisor',
    clockId: `resolution.${j.file.cycle}`,
  });
  j.log('refusal_asked', { reason });
}

/** The second person said no, or the first thought better of it. */
export function dropRefusal(j: Journal, reason: Code): void {
  j.file.refusal = null;
  closeTasks(j, (task) => task.step === 'confirm_refusal');
  j.log('refusal_dropped', { reason });
}
