/** The content of files that customers send to a bot. The token is part of every address, so nothing of an address is ever told. */
import { z } from 'zod';
import { createLru } from '../../db/lru.ts';

export interface TelegramAccess {
  readonly token: string;
  /** `https://api.telegram.org`, or a server of one's own. Without a slash at its end. */
  readonly apiUrl: string;
}

/** The content of the file with this id; null when it cannot be had, now or later. Throws {@link MessengerDownError}. */
export type ReadFile = (fileId: string) => Promise<Uint8Array | null>;

/** The messenger cannot be reached, or does not answer as it should. What was to be read is there later. */
export class MessengerDownError extends Error {
  override readonly name = 'MessengerDownError';
}

const timeoutMs = 60_000;
/** So long all messages wait for one file: one that Telegram never gives is not to keep the others for ever. */
const patienceMs = 600_000;
const failingMax = 1_000;
/** A file is held in memory on its way; Telegram itself gives bots 20 MB. */
const heldMax = 50 * 1024 * 1024;
const located = z.object({ ok: z.literal(true), result: z.object({ file_path: z.string().min(1) }) });

/**
 * Makes a {@link ReadFile}. No more than `bytesMax` are read, and 50 MiB: a larger file cannot be had. Neither can one that
 * is asked for again and has failed for ten minutes.
 * @param nowMs milliseconds from any beginning
 */
export function createTelegramFiles(
  { token, apiUrl }: TelegramAccess,
  bytesMax: number,
  nowMs: () => number = () => performance.now(),
): ReadFile {
  const failingSince = createLru<number>(failingMax);
  const ask = async (path: string): Promise<Response | null> => {
    const response = await fetch(`${apiUrl}${path}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return response;
    await response.body?.cancel();
    // Of the file itself: too large for bots, or gone. All else is of the bot, of its rate, or of the server.
    if (response.status === 400 || response.status === 404) return null;
    throw new MessengerDownError(`telegram ${response.status}`);
  };
  return async (fileId) => {
    try {
      const told = await ask(`/bot${token}/getFile?file_id=${encodeURIComponent(fileId)}`);
      if (told === null) return null;
      const where = located.safeParse(await told.json());
      if (!where.success) return null;
      const path = where.data.result.file_path.split('/').map(encodeURIComponent).join('/');
      const file = await ask(`/file/bot${token}/${path}`);
      const content = file === null ? null : await bytesOf(file, Math.min(bytesMax, heldMax));
      failingSince.delete(fileId);
      return content;
    } catch (error) {
      const sinceMs = failingSince.get(fileId) ?? nowMs();
      failingSince.set(fileId, sinceMs);
      if (nowMs() - sinceMs >= patienceMs) return null;
      if (error instanceof MessengerDownError) throw error;
      throw new MessengerDownError(error instanceof Error ? error.name : 'unknown');
    }
  };
}

async function bytesOf(response: Response, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
