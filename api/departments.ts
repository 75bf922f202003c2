/** A question goes to a department that somebody is in: nobody else would see it. */
import { listDepartments } from '../db/queries/people.ts';
import type { Deps } from './deps.ts';
import { Problem } from './problems.ts';

/**
 * @param pointer of the field that names the department
 * @throws Problem `unknown-department`, which lists the departments there are
 */
export async function checkDepartment(
  { db }: Pick<Deps, 'db'>,
  code: string,
  pointer: string,
): Promise<void> {
  const departments = await listDepartments(db);
  if (departments.includes(code)) return;
  const detail =
    departments.length === 0
      ? 'Nobody active is in any department: add people with the role department first.'
      : `Nobody active is in this department; there are ${departments.join(', ')}.`;
  throw new Problem('unknown-department', detail, {
    members: { departments, errors: [{ pointer, detail }] },
  });
}
