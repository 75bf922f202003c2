/** Nothing that the API takes is nested deeper than a few levels; code that walks a body may rely on that. */
export const depthMax = 32;

const quote = 0x22;
const backslash = 0x5c;
/** `[` and `]` have 0x20 less than `{` and `}`. */
const open = 0x5b;
const close = 0x5d;

/** Whether JSON text is nested deeper than {@link depthMax}: a look at each character, before anything is built of it. */
export function isTooDeep(text: string): boolean {
  if (text.length <= depthMax) return false;
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
      if (depth > depthMax) return true;
    } else if (code === close || code === close + 0x20) depth -= 1;
  }
  return false;
}
