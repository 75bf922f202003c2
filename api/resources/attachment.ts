import type { AttachmentRow } from '../../db/queries/attachments.ts';
import type { AttachmentResource } from '../schemas/attachments.ts';
import { isoOf } from './clock.ts';

/** An attachment of this case as the API shows it. */
export function attachmentResource(caseId: string, row: AttachmentRow): AttachmentResource {
  const { actorKind, actorId, atMs, id, name, mediaType, sizeBytes, sha256, internal } = row;
  return {
    id,
    name,
    mediaType,
    sizeBytes,
    sha256,
    internal,
    at: isoOf(new Date(atMs)),
    by: { kind: actorKind, id: actorId },
    links: { content: `/v1/complaints/${caseId}/attachments/${id}/content` },
  };
}
