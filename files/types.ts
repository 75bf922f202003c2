/** What may be attached: each declared media type with what its first bytes have to show. */

interface Kind {
  readonly extension: string;
  /** Media types that the bytes may be recognised as; null: text, which has no mark of its own. */
  readonly shows: readonly string[] | null;
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
/** The container of Office before 2007. */
const compound = ['application/x-cfb'] as const;

/** Neither SVG nor HTML nor anything else that a browser would run. */
export const attachmentKinds = {
  'image/jpeg': { extension: 'jpg', shows: ['image/jpeg'] },
  'image/png': { extension: 'png', shows: ['image/png', 'image/apng'] },
  'image/gif': { extension: 'gif', shows: ['image/gif'] },
  'image/webp': { extension: 'webp', shows: ['image/webp'] },
  'image/heic': { extension: 'heic', shows: ['image/heic', 'image/heif', 'image/heic-sequence'] },
  'application/pdf': { extension: 'pdf', shows: ['application/pdf'] },
  'text/plain': { extension: 'txt', shows: null },
  'text/csv': { extension: 'csv', shows: null },
  'audio/mpeg': { extension: 'mp3', shows: ['audio/mpeg'] },
  'audio/mp4': { extension: 'm4a', shows: ['audio/mp4', 'audio/x-m4a', 'video/mp4'] },
  'audio/ogg': { extension: 'ogg', shows: ['audio/ogg'] },
  'audio/wav': { extension: 'wav', shows: ['audio/wav', 'audio/vnd.wave'] },
  'audio/amr': { extension: 'amr', shows: ['audio/amr'] },
  [`${openXml}.wordprocessingml.document`]: {
    extension: 'docx',
    shows: [`${openXml}.wordprocessingml.document`],
  },
  [`${openXml}.spreadsheetml.sheet`]: { extension: 'xlsx', shows: [`${openXml}.spreadsheetml.sheet`] },
  [`${openXml}.presentationml.presentation`]: {
    extension: 'pptx',
    shows: [`${openXml}.presentationml.presentation`],
  },
  [`${openDocument}.text`]: { extension: 'odt', shows: [`${openDocument}.text`] },
  [`${openDocument}.spreadsheet`]: { extension: 'ods', shows: [`${openDocument}.spreadsheet`] },
  'application/msword': { extension: 'doc', shows: compound },
  'application/vnd.ms-excel': { extension: 'xls', shows: compound },
} as const satisfies Record<string, Kind>;

export type AttachmentType = keyof typeof attachmentKinds;

/** The media types that may be declared, without parameters. */
export const attachmentTypes = Object.keys(attachmentKinds) as readonly AttachmentType[];

/** The kind of a declared type, without its parameters; null when nothing of the kind is taken. */
export function attachmentTypeOf(contentType: string): AttachmentType | null {
  const named = contentType.split(';', 1)[0]?.trim().toLowerCase();
  return attachmentTypes.find((type) => type === named) ?? null;
}

/** What programs say of a file that they do not know. */
const sayNothing = ['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download'];
const alsoWritten: Readonly<Record<string, string>> = { jpeg: 'jpg', heif: 'heic', log: 'txt' };

/**
 * The kind of a file that a mail or messenger brings: as declared, or by its name where nothing is declared that says
 * anything. Null when nothing of the kind is taken. Whether the content is so is looked at either way.
 */
export function attachmentTypeOfFile(contentType: string, name: string): AttachmentType | null {
  const declared = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (declared === 'image/jpg') return 'image/jpeg';
  if (!sayNothing.includes(declared)) return attachmentTypeOf(declared);
  const written = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const extension = alsoWritten[written] ?? written;
  return attachmentTypes.find((type) => attachmentKinds[type].extension === extension) ?? null;
}
