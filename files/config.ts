/** Settings of attachments and imports, for the parts that read them from their environment. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type AttachmentType, attachmentTypes } from './types.ts';

/** An S3-compatible store. */
export interface S3Config {
  /** Null is Amazon's own of the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How long a signed address of content is good; 0: content is read through the API. */
  readonly signedUrlSeconds: number;
}

export interface FilesConfig {
  /** Content on disk, and uploads on their way. */
  readonly folder: string;
  readonly fileMaxBytes: number;
  readonly perCaseMax: number;
  readonly types: readonly AttachmentType[];
  /** Null keeps content in the folder. */
  readonly s3: S3Config | null;
  readonly importMaxBytes: number;
  readonly importMaxRows: number;
}

const count = (max: number) => z.coerce.number().int().min(1).max(max);

/** Variables for a part's `z.object`. */
export const fileVariables = {
  DATA_DIR: z.string().min(1).default('.data'),
  ATTACHMENT_MAX_BYTES: count(5_000_000_000).default(20 * 1024 * 1024),
  ATTACHMENTS_PER_CASE: count(10_000).default(50),
  ATTACHMENT_TYPES: z
    .string()
    .transform((text) => text.split(',').map((type) => type.trim().toLowerCase()))
    .pipe(z.array(z.enum(attachmentTypes, `may hold, separated by commas: ${attachmentTypes.join(', ')}`)))
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http(s):// URL' }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_SIGNED_URL_SECONDS: z.coerce.number().int().min(0).max(3_600).default(0),
  IMPORT_MAX_BYTES: count(5_000_000_000).default(100 * 1024 * 1024),
  IMPORT_MAX_ROWS: count(10_000_000).default(250_000),
};
type Values = z.output<z.ZodObject<typeof fileVariables>>;
type StoreVariable = 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY';

/** Variables of a store that go together; for a part's `superRefine`. */
export function checkFileVariables(given: Pick<Values, StoreVariable>, context: z.RefinementCtx): void {
  const named: readonly StoreVariable[] = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
  if (named.every((name) => given[name] === undefined)) return;
  for (const name of named) {
    if (given[name] !== undefined) continue;
    context.addIssue({ code: 'custom', path: [name], message: `goes with ${named.join(', ')}: all or none` });
  }
}

/** The settings that the variables say. */
export function filesConfigOf(value: Values): FilesConfig {
  return {
    folder: join(resolve(value.DATA_DIR), 'attachments'),
    fileMaxBytes: value.ATTACHMENT_MAX_BYTES,
    perCaseMax: value.ATTACHMENTS_PER_CASE,
    types: value.ATTACHMENT_TYPES ?? attachmentTypes,
    s3: s3Of(value),
    importMaxBytes: value.IMPORT_MAX_BYTES,
    importMaxRows: value.IMPORT_MAX_ROWS,
  };
}

function s3Of(value: Values): S3Config | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = value;
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) return null;
  const { S3_ENDPOINT: endpoint = null, S3_REGION: region, S3_SIGNED_URL_SECONDS: signedUrlSeconds } = value;
  return { endpoint, region, bucket, accessKeyId, secretAccessKey, signedUrlSeconds };
}
