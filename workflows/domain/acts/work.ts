/** Who works on a case: tasks, the person responsible, questions to other departments. */
import type { DecisionPayloads } from '../../complaint.contract.ts';
import type { PersonId } from '../case-file.ts';
import type { Journal } from '../journal.ts';
import type { Code, Line, Role, Step } from '../vocabulary.ts';
import { drop, end, running, start } from './clocks.ts';

/** Steps that are not for whoever has the case, nor for their line. */
const stepsOfOthers: readonly Step[] = ['approve', 'answer_hand_off', 'confirm_refusal'];

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
  drop(j, 'inactivity');
  for (const task of file.tasks) {
    if (task.step !== 'assign' && !stepsOfOthers.includes(task.step)) task.assignee = to;
  }
  if (to === null) {
    start(j, 'unassigned');
    j.log('unassigned');
  } else {
    drop(j, 'routing');
    end(j, running(j, 'unassigned'), 'assigned');
    j.log('assigned', { to });
  }
}

/** Moves the case and its open work to the queue of a line. */
export function toLine(j: Journal, line: Line | undefined): void {
  if (line === undefined) return;
  j.file.line = line;
  for (const task of j.file.tasks) {
    if (task.step !== 'triage' && !stepsOfOthers.includes(task.step)) task.role = line;
  }
}

/** Grave cases of some classes go to the expert line, unless somebody was named (practice X7). */
export function chooseLine(j: Journal): void {
  const { file } = j;
  const isExperts = file.policy.expertLine.some(
    (rule) => (rule.class === '*' || rule.class === file.class) && rule.severity === file.severity,
  );
  if (isExperts) toLine(j, 'expert');
}

/** Takes the case to the expert line; whoever had it has it no more. */
export function escalateToExpert(j: Journal, payload: DecisionPayloads['escalate_to_expert']): void {
  j.log('escalated_to_expert', { reason: payload.reason });
  toLine(j, 'expert');
  assign(j, payload.to);
}

/** Claim, release or reassign a task; the case's own work moves with the person responsible. */
export function handTask(j: Journal, taskId: string, to: PersonId | null, log: TaskMove, line?: Line): void {
  const task = j.file.tasks.find((open) => open.id === taskId);
  if (!task) return;
  j.log(log, { taskId, to });
  if (stepsOfOthers.includes(task.step)) task.assignee = to;
  else {
    toLine(j, line);
    assign(j, to);
  }
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
