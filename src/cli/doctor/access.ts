import type { Access } from "../../management";
import { doubtful, type Finding, fine, wrong } from "./finding";
import type { NeededScopes } from "./scopes";

/** Seconds of difference that a signed login survives. */
const tolerated = 60;

/** What the token allows, against what is needed; the clock and the limits. */
export const accessFindings = (access: Access, source: string, needed: NeededScopes): Finding[] => [
  fine(`${access.domain} accepts the credentials`),
  ...scopeFindings(access, source, needed),
  ...optionalFindings(access, needed),
  clockFinding(access),
  limitFinding(access),
];

function scopeFindings({ scopes }: Access, source: string, { scopes: needed, optional }: NeededScopes): Finding[] {
  if (!scopes) return [doubtful("The scopes of the token cannot be read", "It is not a JWT.")];
  const missing = needed.filter((alternatives) => !alternatives.some((scope) => scopes.includes(scope)));
  if (missing.length > 0)
    return [
      wrong(
        `The token lacks ${missing.length} of the ${needed.length} scopes that ${source} needs`,
        `Grant the application, for the Management API:\n${listed(missing.map(eitherOf))}`,
      ),
    ];
  const used = new Set([...needed.flat(), ...optional.map(({ scope }) => scope)]);
  const more = scopes.filter((scope) => !used.has(scope));
  const whole = fine(`The token has the ${needed.length} scopes that ${source} needs`, listed(needed.map(eitherOf)));
  return more.length > 0
    ? [
        whole,
        doubtful(
          `The token has ${more.length} scopes more`,
          `Unless queries need them, the application can do without:\n${listed(more)}`,
        ),
      ]
    : [whole];
}

/** Scopes of properties that the program may use or not. */
const optionalFindings = ({ scopes }: Access, { optional }: NeededScopes): Finding[] =>
  optional
    .filter(({ scope }) => scopes && !scopes.includes(scope))
    .map(({ scope, properties }) =>
      doubtful(
        `The token does not have ${scope}, which ${properties.join(" and ")} ${properties.length > 1 ? "need" : "needs"}`,
        `Grant it if the program uses ${properties.length > 1 ? "one of them" : "that"}.`,
      ),
    );

const eitherOf = (alternatives: readonly string[]): string => alternatives.join(" or ");

/** Names in the order of the alphabet, in lines of a readable width. */
const listed = (names: readonly string[]): string =>
  [...names]
    .sort()
    .join(", ")
    .replace(/(.{1,90})(?: |$)/g, "$1\n")
    .trimEnd();

function clockFinding({ ahead }: Access): Finding {
  if (ahead === undefined) return doubtful("The clock cannot be compared", "The tenant's answer has no date.");
  if (Math.abs(ahead) <= tolerated) return fine("The clock is right");
  return wrong(
    `The clock is ${Math.abs(ahead)} s ${ahead > 0 ? "ahead" : "behind"}`,
    "Set it: tokens count as expired, and signed logins are refused.",
  );
}

function limitFinding({ limit }: Access): Finding {
  if (!limit) return doubtful("The rate limit is unknown", "The tenant's answer does not tell.");
  const what = `The tenant takes ${limit.size} requests at once, and ${limit.remaining} more now`;
  return limit.remaining > limit.size / 5
    ? fine(what)
    : doubtful(what, "Something else uses the limit up: requests will have to wait.");
}
