import { type Definition, propertiesOf, type Values } from "../definition";
import { tell } from "./progress";

const told = new Set<string>();

/** Says once for each type which outputs are unknown since the token may not read them, and which scope shows them. */
export async function tellOfHidden({ type, outputs }: Definition, state: Values, domain: string): Promise<void> {
  const withScope = propertiesOf(outputs).filter(({ readScope }) => readScope);
  for (const scope of new Set(withScope.map(({ readScope }) => readScope))) {
    const names = withScope.filter(({ readScope }) => readScope === scope).map(({ name }) => name);
    const key = `${domain} ${type} ${scope}`;
    if (told.has(key) || names.some((name) => state[name] !== undefined)) continue;
    told.add(key);
    await tell("info", hidden(type, names, String(scope)));
  }
}

const hidden = (type: string, names: readonly string[], scope: string): string =>
  `${type}: Auth0 does not show ${names.map((name) => `\`${name}\``).join(" and ")} to this token, so that nothing is known of ${names.length > 1 ? "them" : "it"}. ` +
  `Where a program uses ${names.length > 1 ? "one of them" : "it"}, give the token the scope \`${scope}\` and run \`pulumi refresh\`.`;
