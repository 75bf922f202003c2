/** Whether content is what it is said to be. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { type AttachmentType, attachmentKinds } from './types.ts';

/** What opens a page that a browser would render, whatever the file is called. */
const markup = /^\s*<(?:!doctype|!--|\?xml|html|head|body|svg|script|iframe|style|title|meta|link)\b/i;
/** Of a text this much is looked at for markup. */
const headBytes = 4_096;
const chunkBytes = 65_536;

/**
 * Compares a file's bytes with its declared type.
 * @returns null when they fit, or what is wrong with them, for the one who sent them; nothing of them is repeated
 */
export async function contentProblem(path: string, type: AttachmentType): Promise<string | null> {
  const { shows } = attachmentKinds[type];
  const found = (await fileTypeFromFile(path))?.mime.split(';', 1)[0];
  if (shows === null)
    return found === undefined ? await textProblem(path) : `The content is ${found}, not text.`;
  if (found === undefined) return `The content is not ${type}: nothing in it says what it is.`;
  return (shows as readonly string[]).includes(found) ? null : `The content is ${found}, not ${type}.`;
}

/** Text is UTF-8 without NUL, and no page. Read in pieces. */
async function textProblem(path: string): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (let position = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, position);
      const isLast = bytesRead === 0;
      const text = decoder.decode(buffer.subarray(0, bytesRead), { stream: !isLast });
      if (text.includes('\0')) return 'The content is not text: it holds NUL.';
      if (position === 0 && markup.test(text.slice(0, headBytes))) {
        return 'The content is a page (HTML, SVG or XML), which is not taken.';
      }
      if (isLast) return null;
      position += bytesRead;
    }
  } catch (error) {
    if (error instanceof TypeError) return 'The text is not UTF-8: save it as UTF-8.';
    throw error;
  } finally {
    await file.close();
  }
}
