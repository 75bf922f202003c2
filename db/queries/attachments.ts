/** Attachments as people see them: those that are stored, with the names they came with. */
import type { Db } from '../client.ts';

export interface AttachmentRow {
  readonly id: string;
  /** As the sender called it; null once the texts of the case are erased. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly internal: boolean;
  readonly actorKind: string;
  readonly actorId: string;
  readonly atMs: number;
}

/** Attachments of a case, oldest first. */
export async function listAttachments(db: Db, caseId: string): Promise<readonly AttachmentRow[]> {
  return await db.sql<AttachmentRow[]>`
    ${columns(db)}
     where a.case_id = ${caseId}::uuid and a.state = 'stored'
     order by a.at, a.created_at, a.id`;
}

/** One attachment of a case, or null. */
export async function findAttachment(db: Db, caseId: string, id: string): Promise<AttachmentRow | null> {
  const rows = await db.sql<AttachmentRow[]>`
    ${columns(db)}
     where a.case_id = ${caseId}::uuid and a.id = ${id}::uuid and a.state = 'stored'`;
  return rows[0] ?? null;
}

function columns({ sql }: Db) {
  return sql`
    select a.id, t.body as name, a.media_type as "mediaType", a.size_bytes as "sizeBytes", a.sha256, a.internal,
           a.actor_kind as "actorKind", a.actor_id as "actorId", (extract(epoch from a.at) * 1000)::bigint as "atMs"
      from attachments a left join texts t on t.source_id = a.fact_id and t.field = 'name'`;
}

/** What the attachments of all cases come to. */
export interface AttachmentTotals {
  readonly files: number;
  readonly bytes: number;
  /** To be removed from the store. */
  readonly erased: number;
}

/** Counts what is stored. */
export async function totalAttachments(db: Db): Promise<AttachmentTotals> {
  const [row] = await db.sql<AttachmentTotals[]>`
    select count(*) filter (where state = 'stored')::int as files,
           coalesce(sum(size_bytes) filter (where state = 'stored'), 0)::bigint as bytes,
           count(*) filter (where state = 'erased')::int as erased
      from attachments`;
  return row ?? { files: 0, bytes: 0, erased: 0 };
}
