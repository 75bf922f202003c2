/**
 * The lexical constructor (practice X17): four blocks, one phrase of each, and what a draft covers. Everything here
 * suggests and nothing forces: a reply without any of it is a reply (practices C6, T14).
 */
import type { PhraseBlock } from './vocabulary.ts';

/** One phrase of a block. */
export interface Phrase {
  readonly code: string;
  readonly text: string;
}

/**
 * Picks one phrase: the same for the same seed. Those that the customer has read are passed over while others are left.
 * @returns null when there is none to pick
 */
export function pickPhrase<P extends Phrase>(
  phrases: readonly P[],
  seed: string,
  wasSaid: (phrase: P) => boolean,
): P | null {
  const fresh = phrases.filter((phrase) => !wasSaid(phrase));
  const from = fresh.length > 0 ? fresh : phrases;
  return from[hash(seed) % Math.max(1, from.length)] ?? null;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}

/** Shorter pieces of a phrase say nothing about where they come from. */
const tellingMin = 12;

/** Whether earlier texts hold this phrase: its longest piece between placeholders, in whatever spacing. */
export function wasSaidIn(phrase: Phrase, texts: readonly string[]): boolean {
  const pieces = phrase.text.split(/\{\{[^{}]*\}\}/).map(plain);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return longest.length >= tellingMin && texts.some((text) => plain(text).includes(longest));
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** A block, and the markers by which a draft covers it. */
export interface Covered {
  readonly block: PhraseBlock;
  readonly covered: boolean;
  /** Markers that were found. */
  readonly by: readonly string[];
}

/**
 * Which blocks a draft covers. A block is covered when one of its markers stands in the draft: the marker's words in
 * their order, the last of them in any ending ("вибач" finds "вибачте"). Case, kinds of apostrophe and "ё" make no difference.
 */
export function coverageOf(
  draft: string,
  markers: Readonly<Record<PhraseBlock, readonly string[]>>,
): readonly Covered[] {
  const words = wordsOf(draft);
  return (Object.keys(markers) as PhraseBlock[]).map((block) => {
    const by = markers[block].filter((marker) => standsIn(words, wordsOf(marker)));
    return { block, covered: by.length > 0, by };
  });
}

function standsIn(words: readonly string[], marker: readonly string[]): boolean {
  const last = marker.length - 1;
  if (last < 0) return false;
  return words.some((_word, at) =>
    marker.every((wanted, offset) => {
      const word = words[at + offset];
      return offset === last ? word?.startsWith(wanted) : word === wanted;
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  const even = text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[’ʼ`]/g, "'");
  return even.match(/[\p{L}\p{N}']+/gu) ?? [];
}
