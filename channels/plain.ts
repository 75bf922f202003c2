/** Text without what PostgreSQL does not keep: NUL, and halves of surrogate pairs. */
export const plain = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll('\0', '');

/** As PostgreSQL can keep it, cut where it is longer than anybody reads. */
export function storable(text: string, max: number): string {
  const clean = plain(text).replaceAll('\r\n', '\n').trim();
  // Half a surrogate pair at the cut is no character.
  return clean.length <= max ? clean : `${clean.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
