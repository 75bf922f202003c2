/** Who works on a case: tasks, the person responsible, questions to other departments. */
import type { DecisionPayloads } from '../../complaint.contract.ts';
import type { PersonId } from '../case-file.ts';
import type { Journal } from '../journal.ts';
import type { Code, Role, Step } from '../vocabulary.ts';
import { end, running, start } from './clocks.ts';

/** Puts a human step on a worklist, unless it is there already. */
export function openTask(
  j: Journal,
  task: {
    step: Step;
    role: Role;
    clockId: string;
    id?: string;
    department?: Code;
    assignee?: PersonId | null;
  },
): void {
  const { file } = j;
  const id = task.id ?? `${task.step}.${file.cycle}`;
  if (file.tasks.some((open) => open.id === id)) return;
  file.tasks.push({
    id,
    step: task.step,
    role: task.role,
    department: task.department ?? null,
    assignee: task.assignee ?? null,
    openedAtMs: j.atMs,
    clockId: task.clockId,
  });
  j.log('task_opened', { taskId: id, step: task.step, role: task.role });
}

/** Takes tasks off the worklist. */
export function closeTasks(j: Journal, which: (task: { id: string; step: Step }) => boolean): void {
  j.file.tasks = j.file.tasks.filter((task) => !which(task));
}

/** Makes a person responsible for the case and its open work; nobody is watched by the unassigned limit. */
export function assign(j: Journal, to: PersonId | null): void {
  const { file } = j;
  if (file.assignee === to) return;
  file.assignee = to;
  for (const task of file.tasks) {
    if (task.step === 'investigate' || task.step === 'propose' || task.step === 'triage') task.assignee = to;
  }
  if (to === null) {
    start(j, 'unassigned');
    j.log('unassigned');
  } else {
    end(j, running(j, 'unassigned'), 'assigned');
    j.log('assigned', { to });
  }
}

/** Claim, release or reassign a task; the case's own work moves with the person responsible. */
export function handTask(j: Journal, taskId: string, to: PersonId | null, log: TaskMove): void {
  const task = j.file.tasks.find((open) => open.id === taskId);
  if (!task) return;
  j.log(log, { taskId, to });
  if (task.step === 'approve' || task.step === 'answer_hand_off') task.assignee = to;
  else assign(j, to);
}
type TaskMove = 'task_claimed' | 'task_released' | 'task_reassigned';

/** Puts a question to another department: a task and a clock of its own; the main clock runs on (practice R3). */
export function handOff(j: Journal, payload: DecisionPayloads['hand_off']): void {
  const clock = start(j, 'hand_off', payload.handOffId);
  if (payload.dueInDays !== null) {
    clock.target = { amount: payload.dueInDays, unit: 'calendar_days', dueAt: 'same_time' };
  }
  const taskId = `answer_hand_off.${payload.handOffId}`;
  j.file.handOffs.push({
    id: payload.handOffId,
    department: payload.department,
    taskId,
    askedAtMs: j.atMs,
    state: 'open',
  });
  openTask(j, {
    id: taskId,
    step: 'answer_hand_off',
    role: 'department',
    department: payload.department,
    clockId: clock.id,
  });
  j.log('hand_off_asked', { handOffId: payload.handOffId, department: payload.department });
}

/** An answer, or the question taken back. A question that is no longer open is left alone. */
export function closeHandOff(j: Journal, handOffId: string, state: 'answered' | 'recalled'): void {
  const asked = j.file.handOffs.find((open) => open.id === handOffId);
  if (asked?.state !== 'open') return;
  asked.state = state;
  end(
    j,
    j.file.clocks.find((clock) => clock.id === `hand_off.${handOffId}`),
    state,
  );
  closeTasks(j, (task) => task.id === asked.taskId);
  j.log(state === 'answered' ? 'hand_off_answered' : 'hand_off_recalled', {
    handOffId,
    department: asked.department,
  });
}

/** Whatever is still asked of departments is taken back: the case goes on without it. */
export function recallHandOffs(j: Journal): void {
  for (const asked of j.file.handOffs) closeHandOff(j, asked.id, 'recalled');
}
