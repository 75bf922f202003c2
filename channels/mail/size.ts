/** What a mail may be made of, for it to be read as a whole. */

/**
 * As many as 25 MiB in base64 have, and more than people write. While a mail is read its lines are objects of a kilobyte, and
 * its parts of two: four megabytes of nothing but newlines would take five gigabytes.
 */
const linesMax = 400_000;
const shortLinesMax = 100_000;
const bordersMax = 10_000;

/** Shorter than lines of files are. */
const shortBytes = 32;
const newline = 0x0a;
const dash = 0x2d;

/** Whether a raw mail can be held as a whole: it has so many lines, and lines that may begin a part, at most. */
export function canBeHeld(raw: Uint8Array): boolean {
  let [lines, short, borders, from] = [0, 0, 0, 0];
  for (let at = raw.indexOf(newline); at >= 0; at = raw.indexOf(newline, from)) {
    lines += 1;
    if (at - from < shortBytes) short += 1;
    if (raw[at + 1] === dash && raw[at + 2] === dash) borders += 1;
    if (lines > linesMax || short > shortLinesMax || borders > bordersMax) return false;
    from = at + 1;
  }
  return true;
}
