import { type Answers, languagesIn } from "./answers";
import { brandIn } from "./brand-sketch";
import { type Difference, differencesBetween } from "./differences";
import { messagesIn } from "./message-sketch";
import { pagesIn } from "./page-sketch";
import type { Part } from "./part";

/** A part now, beside what it was. */
export interface ComparedPart extends Part {
  readonly change?: "new" | "changed" | "gone";
  /** The part as it was, where it changed. */
  readonly before?: Part;
}

/** All that users of a tenant see in a language, and what of it changed. */
export interface Sketch {
  readonly languages: readonly string[];
  readonly language: string;
  readonly differences: readonly Difference[];
  readonly parts: readonly ComparedPart[];
}

const partsIn = (answers: Answers, language: string): Part[] => [
  brandIn(answers, language),
  ...pagesIn(answers, language),
  ...messagesIn(answers, language),
];

/** Parts as they are now, and after them those that are gone. */
function compared(before: readonly Part[], now: readonly Part[]): ComparedPart[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const present = now.map((part): ComparedPart => {
    const earlier = old.get(part.id);
    old.delete(part.id);
    if (!earlier) return { ...part, change: "new" };
    return JSON.stringify(earlier) === JSON.stringify(part) ? part : { ...part, change: "changed", before: earlier };
  });
  const gone = [...old.values()].map((part): ComparedPart => ({ ...part, change: "gone" }));
  return [...present, ...gone];
}

/** Sketches what a tenant answers, beside what it answered before. */
export function sketch(before: Answers, now: Answers, wanted?: string): Sketch {
  const languages = [...new Set([...languagesIn(now), ...languagesIn(before)])];
  const language = languages.find((one) => one === wanted) ?? languages[0]!;
  const differences = differencesBetween(before, now);
  const parts = compared(partsIn(before, language), partsIn(now, language));
  return { languages, language, differences, parts };
}
