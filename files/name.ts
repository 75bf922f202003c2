/** Names that somebody gave to files. */

export const nameMax = 200;
/** Controls, and marks that turn the direction of what is read, which make `exe.jpg` out of `gpj.exe`. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What comes after the last slash of either kind, without what cannot be shown; null where no name is left. */
export function plainNameOf(given: string): string | null {
  const name = given.split(/[/\\]/).at(-1)?.replaceAll(unprintable, '').trim() ?? '';
  return /^\.*$/.test(name) ? null : name;
}
