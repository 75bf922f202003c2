/** Nothing that the API takes is nested deeper than a few levels; code that walks a body may rely on that. */
export const depthMax = 32;
/** No object that the API takes has so many members; each costs some twenty times its own parsing to be refused. */
export const membersMax = 1_000;

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
/** `[` and `]` have 0x20 less than `{` and `}`. */
const open = 0x5b;
const close = 0x5d;

/** What is wrong with the shape of JSON text, or null: a look at each character, before anything is built of it. */
export function shapeProblem(text: string): 'deep' | 'wide' | null {
  if (text.length <= depthMax) return null;
  const members = new Uint32Array(depthMax + 1);
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === backslash) at += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === open || code === open + 0x20) {
      depth += 1;
      if (depth > depthMax) return 'deep';
      members[depth] = 0;
    } else if (code === close || code === close + 0x20) depth = Math.max(0, depth - 1);
    else if (code === colon) {
      const count = (members[depth] ?? 0) + 1;
      if (count > membersMax) return 'wide';
      members[depth] = count;
    }
  }
  return null;
}
