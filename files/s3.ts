/** Content in an S3-compatible store. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { S3Config } from './config.ts';
import { type ContentStore, StoreDownError } from './store.ts';

/** How long the store may take to answer, and to send or take the next bytes. */
const timeouts = { connectionTimeout: 3_000, requestTimeout: 30_000, throwOnRequestTimeout: true };
/** A file is read anew for each try. */
const triesMax = 3;

/** Keeps content in a bucket, each object under its id. */
export function createS3Store(config: S3Config): ContentStore {
  const { bucket: Bucket, signedUrlSeconds } = config;
  const client = new S3Client({
    region: config.region,
    credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
    // Stores of one's own have no name for each bucket.
    ...(config.endpoint === null ? {} : { endpoint: config.endpoint, forcePathStyle: true }),
    requestHandler: timeouts,
    // A stream cannot be sent twice, so what is tried again is done here.
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof NoSuchKey) throw error;
        if (tries < triesMax && isPassing(error)) continue;
        const name = error instanceof Error ? error.name : 'unknown';
        throw new StoreDownError(`The S3 store cannot be used: ${name}.`, { cause: error });
      }
    }
  };
  return {
    async put(id, { path, sizeBytes, sha256 }) {
      await asking(async () => {
        const Body = createReadStream(path);
        try {
          await client.send(
            new PutObjectCommand({
              Bucket,
              Key: id,
              Body,
              ContentLength: sizeBytes,
              ContentType: 'application/octet-stream',
              // The store refuses bytes that are not those which were hashed.
              ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
            }),
          );
        } finally {
          Body.destroy();
        }
      });
    },
    async read(id) {
      try {
        const { Body } = await asking(() => client.send(new GetObjectCommand({ Bucket, Key: id })));
        return Body instanceof Readable ? Body : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async signedUrl(id, fileName) {
      if (signedUrlSeconds === 0) return null;
      const command = new GetObjectCommand({
        Bucket,
        Key: id,
        ResponseContentType: 'application/octet-stream',
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseCacheControl: 'no-store',
      });
      return await getSignedUrl(client, command, { expiresIn: signedUrlSeconds });
    },
    async remove(id) {
      await asking(() => client.send(new DeleteObjectCommand({ Bucket, Key: id })));
    },
    close: () => client.destroy(),
  };
}

/** A connection that broke, or a store that is busy. */
function isPassing(error: unknown): boolean {
  const status: unknown = Reflect.get(Object(Reflect.get(Object(error), '$metadata')), 'httpStatusCode');
  return status === undefined || status === 429 || (typeof status === 'number' && status >= 500);
}
