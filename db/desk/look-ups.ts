/** Requests to ask other systems about a case. */
import { type Tx, type Who, writeAudit } from './audit.ts';

/** Notes that these systems are being asked; what they said before is shown no more. */
export async function openLookUps(
  tx: Tx,
  request: { readonly caseId: string; readonly requestId: string; readonly at: Date; readonly who: Who },
  ports: readonly string[],
): Promise<void> {
  await tx`
    insert into look_ups (case_id, port, request_id, state, asked_at)
    select ${request.caseId}::uuid, port, ${request.requestId}::uuid, 'pending', ${request.at}::timestamptz
      from unnest(${[...ports]}::text[]) port
    on conflict (case_id, port) do update
       set request_id = excluded.request_id, state = excluded.state, data = null,
           asked_at = excluded.asked_at, answered_at = null`;
  await writeAudit(tx, {
    actorId: request.who,
    action: 'look_ups.asked',
    subject: `case:${request.caseId}`,
    before: null,
    after: { requestId: request.requestId, ports },
  });
}
