/** The candidate that a mistyped or shortened name most likely meant, if any is close. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  const [whole, another] = candidates.filter((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()));
  if (whole !== undefined && another === undefined && name.length >= shortest) return whole;
  const best = nearest(name.toLowerCase(), candidates, (candidate) => candidate.toLowerCase());
  return best && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

/** Letters that a name which was shortened still has. */
const shortest = 4;

/**
 * The candidate of which a name can only be a slip of the hand: a letter or two of a long name, or the same letters in
 * another case. What is more than that may as well be another name.
 */
export function slipOf(name: string, candidates: readonly string[]): string | undefined {
  const plain = lettersOf(name);
  const best = nearest(plain, candidates, lettersOf);
  return best && best.distance <= tolerated(plain) ? best.candidate : undefined;
}

/** The letters of a name alone: `client_ID` and `clientId` are the same. */
const lettersOf = (name: string): string => name.replace(/[_-]/g, "").toLowerCase();

/** Changes that make no other word of a name. */
const tolerated = ({ length }: string): number => (length < 5 ? 0 : length < 10 ? 1 : 2);

function nearest(name: string, candidates: readonly string[], spelling: (candidate: string) => string) {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: distance(name, spelling(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  return best;
}

/**
 * How many letters must be added, removed, changed or swapped with the next one. `client_id` is one step from `clientId`,
 * and `polciy` from `policy`.
 */
function distance(one: string, other: string): number {
  let [before, previous]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwapped ? before![column - 2]! + 1 : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(previous![column]! + 1, current[column - 1]! + 1, previous![column - 1]! + change, swapped),
      );
    }
    [before, previous] = [previous!, current];
  }
  return previous!.at(-1)!;
}
