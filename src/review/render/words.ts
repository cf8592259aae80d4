import { severities } from "../../definition";
import { kinds as everyKind, type Report } from "../change";

/** How many there are of each kind, and how bad they are: "1 deleted, 3 changed" and "2 high, 1 low". */
export function countsOf({ changes, others, words }: Report): { kinds: string; severities: string } {
  const kinds = everyKind.map((kind) => counted(changes.filter((change) => change.kind === kind).length, words[kind]));
  const worst = [...severities]
    .reverse()
    .map((severity) => counted(changes.filter((change) => change.severity === severity).length, severity));
  const rest = counted(others.length, "of other packages");
  return { kinds: listed([...kinds, rest]), severities: listed(worst) };
}

const counted = (count: number, what: string): string => (count > 0 ? `${count} ${what}` : "");

const listed = (parts: readonly string[]): string => parts.filter(Boolean).join(", ");

/** Whether nothing differs at all. */
export const isEmpty = ({ changes, others }: Report): boolean => changes.length + others.length === 0;
