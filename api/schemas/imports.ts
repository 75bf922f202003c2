import { z } from 'zod';
import { importFormats, importStates, rowFates } from '../../db/desk/imports.ts';
import { instant, link, pageOf, uuid } from './fields.ts';

/** An import and how far it is. */
export const importSchema = z
  .object({
    id: uuid,
    state: z.enum(importStates.filter((state) => state !== 'uploading')),
    failure: z.string().nullable().meta({ description: 'Why the rest of the file could not be read.' }),
    format: z.enum(importFormats),
    source: z.string().meta({ description: 'Whose rows and references these are.' }),
    sizeBytes: z.int(),
    rows: z
      .object({
        read: z.int(),
        accepted: z.int().meta({ description: 'Registered as cases.' }),
        known: z.int().meta({ description: 'The same as another row, or taken by an earlier import.' }),
        refused: z.int().meta({ description: 'See `links.refused` for each.' }),
      })
      .meta({ description: 'Accepted, known and refused rows make up those that were read.' }),
    at: instant,
    movedAt: instant.meta({ description: 'When something last became of it.' }),
    endedAt: instant.nullable(),
    links: z.object({ self: link, refused: link }),
  })
  .meta({ description: 'A file of complaints that is taken row by row.' });
export type ImportResource = z.input<typeof importSchema>;

export const importPageSchema = pageOf(importSchema, 'A page of imports, newest first.');

export const importedRowSchema = z.object({
  row: z.int().meta({ description: 'As a spreadsheet counts: the header of a CSV is row 1.' }),
  fate: z.enum(rowFates),
  case: z.object({ id: uuid, number: z.string().nullable() }).nullable(),
  reasons: z.array(z.string()).meta({ description: 'Why it was refused; nothing of the row is repeated.' }),
});
export const importedRowPageSchema = pageOf(importedRowSchema, 'A page of rows, in the order of the file.');
