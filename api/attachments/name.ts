/** Names of files, as they come and as they go. */
import { nameMax, plainNameOf } from '../../files/name.ts';
import { invalid } from '../problems.ts';

/**
 * The name that the header `Attachment-Name` gives: percent-encoded UTF-8. Only what comes after the last slash of either
 * kind is taken, and it is never used as a path. Throws a problem for what is no name.
 */
export function nameFromHeader(header: string | string[] | undefined): string {
  const wrong = (detail: string) => invalid([{ parameter: 'Attachment-Name', detail }]);
  // Other bytes arrive as other letters than were meant.
  if (typeof header !== 'string' || !/^[\x20-\x7e]*$/.test(header)) {
    throw wrong(
      'Attachment-Name: the name of the file is needed, percent-encoded UTF-8 such as receipt%201.jpg',
    );
  }
  let decoded: string;
  try {
    decoded = decodeURIComponent(header);
  } catch {
    throw wrong('Attachment-Name: must be percent-encoded UTF-8, such as receipt%201.jpg');
  }
  const name = plainNameOf(decoded);
  if (name === null) throw wrong('Attachment-Name: must name a file');
  if (name.length > nameMax) throw wrong(`Attachment-Name: must have at most ${nameMax} characters`);
  return name;
}

/**
 * `Content-Disposition` of a download, never inline: the name in ASCII for old readers, and as RFC 5987 says for all
 * others.
 */
export function dispositionOf(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  // `encodeURIComponent` leaves four characters that RFC 5987 does not let through.
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
