import { structuredPatch } from "diff";
import { isObject, secretMask } from "../../definition";
import type { PropertyChange } from "../change";
import { unknown } from "../engine-values";

/** A line of what differs: taken away, added, the same in both, or where in the text the next lines are. */
export interface Line {
  readonly sign: "-" | "+" | " " | "@";
  readonly text: string;
}

/** Most lines of one property, most characters of them together, and of one line. */
const mostLines = 200;
const mostCharacters = 10_000;
const longestLine = 500;

/** What differs in a property: scripts and templates line by line, lists by their items, the rest as a whole. */
export function linesOf(change: PropertyChange): Line[] {
  const lines = allLines(change).map(({ sign, text }) => ({ sign, text: shortened(visible(text)) }));
  let characters = 0;
  const cut = lines.findIndex(({ text }, index) => {
    characters += text.length;
    return index >= mostLines || characters > mostCharacters;
  });
  return cut < 0 ? lines : [...lines.slice(0, cut), { sign: "@", text: `… ${lines.length - cut} more lines` }];
}

function allLines(change: PropertyChange): Line[] {
  const { before, after } = change;
  if (before === secretMask && after === secretMask)
    return [...whole("-", "before", change), { sign: "+", text: `${secretMask}, another one` }];
  const values = [before, after].filter((value) => value !== undefined && value !== null);
  if (values.every(isText) && values.some((value) => String(value).includes("\n")))
    return patch(String(before ?? ""), String(after ?? ""));
  if (values.every(isObject)) return patch(pretty(before), pretty(after));
  if (values.every(Array.isArray) && !isReordered(before, after)) return itemLines(before, after, change);
  return [...whole("-", "before", change), ...whole("+", "after", change)];
}

const isText = (value: unknown): boolean => typeof value === "string";

const pretty = (value: unknown): string => (isObject(value) ? JSON.stringify(value, undefined, 2) : "");

function patch(before: string, after: string): Line[] {
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context: 3 });
  return hunks.flatMap(({ lines, oldStart, newStart }) => [
    ...(hunks.length > 1 || oldStart > 1 ? [{ sign: "@" as const, text: `from line ${oldStart || newStart}` }] : []),
    ...lines
      .filter((line) => !line.startsWith("\\"))
      .map((line) => ({ sign: line[0] as Line["sign"], text: line.slice(1) })),
  ]);
}

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : []);

const isReordered = (before: unknown, after: unknown): boolean =>
  texts(before).sort().join() === texts(after).sort().join() && texts(before).length > 0;

function itemLines(before: unknown, after: unknown, change: PropertyChange): Line[] {
  const [olds, news] = [texts(before), texts(after)];
  const gone = olds.filter((text) => !news.includes(text));
  const come = news.filter((text) => !olds.includes(text));
  return [
    ...(change.before ? gone.map((text): Line => ({ sign: "-", text })) : whole("-", "before", change)),
    ...(change.after ? come.map((text): Line => ({ sign: "+", text })) : whole("+", "after", change)),
  ];
}

/** What is not declared is told only where that says something. */
function whole(sign: "-" | "+", side: "before" | "after", change: PropertyChange): Line[] {
  const value = change[side];
  if (value !== undefined)
    return [{ sign, text: value === secretMask || value === unknown ? value : JSON.stringify(value) }];
  if (change.otherwise === undefined) return sign === "+" ? [{ sign, text: "(not set)" }] : [];
  return [{ sign, text: `(not set: Auth0 has ${JSON.stringify(change.otherwise)})` }];
}

/** Characters that nobody sees, and that can make a text look like another. */
const unseen = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu;

/** The text with characters that nobody sees written out. */
export const visible = (text: string): string =>
  text.replace(unseen, (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`);

const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine)}… ${line.length - longestLine} more characters` : line;
