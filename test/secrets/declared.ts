import { propertiesOf, type Values } from "../../src/definition";
import { type Case, cases, most, scenariosFor } from "../definitions/cases";
import { canary, withCanaries } from "./canary";

/** A resource as the program of these tests reads it. Texts such as `$users` stand for another resource. */
export interface Declared {
  readonly name: string;
  readonly type: string;
  readonly inputs: Values;
}

/** Resources in whose place the program has all that a stack can hold side by side. */
const chosen = cases.filter(
  ({ name, varying }) =>
    ["Client", "ResourceServer", "GuardianTwilioSmsProvider", "EmailProvider ses"].includes(name) ||
    (varying !== undefined && name.startsWith("Connection ")),
);

const users = "sample-auth0";

/** What is no secret by the schema of a resource, and is one by its name. */
const named: Readonly<Record<string, (inputs: Values) => Values>> = {
  Client: () => ({ clientMetadata: { api_token: canary(anyText) } }),
  "Connection oidc": ({ options }) => ({
    options: {
      ...(options as Values),
      future: { list: [{ deep_secret: canary(anyText) }], future_token: canary(anyText) },
    },
  }),
};

const [anyText] = propertiesOf(cases.find(({ name }) => name === "User")!.definition.inputs).filter(
  ({ name }) => name === "password",
) as [ReturnType<typeof propertiesOf>[number]];

/** A program with a canary of its own in every secret, other ones each time, that runs as an application. */
export async function declareAll(application: string): Promise<Declared[]> {
  const resources: Declared[] = [];
  for (const subject of chosen) {
    const inputs = withCanaries(subject, await plain(subject, application));
    const { name, definition } = subject;
    const more = named[name]?.(inputs) ?? {};
    resources.push({ name, type: definition.type, inputs: { ...inputs, ...more } });
  }
  return [
    ...resources,
    user("jane", { password: canary(anyText) }),
    { name: "link", type: "PasswordChangeTicket", inputs: { userId: "$jane" } },
    { name: "confirmation", type: "EmailVerificationTicket", inputs: { userId: "$jane" } },
    {
      name: "import",
      type: "UsersImportJob",
      inputs: { connectionId: `$Connection auth0`, users: importedUsers(), upsert: true },
    },
  ];
}

const user = (name: string, inputs: Values): Declared => ({
  ...{ name, type: "User" },
  inputs: { connection: "$Connection auth0", email: `${name}@example.com`, ...inputs },
});

const importedUsers = () => [{ email: "june@example.com", user_metadata: { api_token: canary(anyText) } }];

/** As many arguments as are valid together, under a name of their own. */
async function plain({ definition, decided, ...subject }: Case, application: string): Promise<Values> {
  const [scenario] = scenariosFor({ definition, decided, ...subject });
  const given = { ...decided, ...(await scenario!.given?.(undefined as never)) };
  const inputs = most(definition, given, scenario!);
  const strategy = decided["strategy"];
  const own = strategy ? { name: strategy === "auth0" ? users : `sample-${strategy}` } : {};
  const ofUsers = strategy === "auth0" && { allowUserDeletion: true, enabledClients: [application] };
  return { ...inputs, ...own, ...ofUsers };
}

/** How many canaries are in a program. */
export const countOf = (resources: readonly Declared[]): number =>
  new Set(JSON.stringify(resources).match(/c0ffee[0-9a-f]{4}/g)).size;
