/** Answers of other systems, as activities keep them. */
import type { LookUpInput, LookUpPort, LookUpState } from '../../workflows/look-ups.contract.ts';
import type { Db } from '../client.ts';

/** Keeps what a system answered, unless a later request was made meanwhile. Asking again writes the same. */
export async function keepAnswer(
  db: Db,
  request: LookUpInput & { readonly port: LookUpPort },
  state: LookUpState,
  data: object | null,
): Promise<void> {
  await db.sql`
    update look_ups
       set state = ${state}, data = ${data === null ? null : JSON.stringify(data)}::jsonb, answered_at = now()
     where case_id = ${request.caseId}::uuid and port = ${request.port}
       and request_id = ${request.requestId}::uuid`;
}
