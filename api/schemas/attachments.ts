import { z } from 'zod';
import { instant, link, uuid } from './fields.ts';

/** A file of a case, by reference. */
export const attachmentSchema = z
  .object({
    id: uuid,
    name: z
      .string()
      .nullable()
      .meta({ description: 'As its sender called it, without folders.', examples: ['receipt.jpg'] }),
    mediaType: z.string().meta({ examples: ['image/jpeg'] }),
    sizeBytes: z.int(),
    sha256: z.string().meta({ description: 'Of the content, hexadecimal; also its ETag.' }),
    internal: z.boolean().meta({ description: 'Never shown to the customer.' }),
    at: instant,
    by: z.object({ kind: z.string(), id: z.string() }).meta({ description: 'Who sent it.' }),
    links: z.object({ content: link }),
  })
  .meta({ description: 'A file of a case; its content is at `links.content`.' });
export type AttachmentResource = z.input<typeof attachmentSchema>;
