/** Text without what PostgreSQL does not keep: NUL, and halves of surrogate pairs. */
export const plain = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll('\0', '');
