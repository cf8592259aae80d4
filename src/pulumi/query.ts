import * as pulumi from "@pulumi/pulumi";
import type { Query, Values } from "../definition";
import { ask, invalidArguments } from "../engine";
import { collect } from "../management";
import { type Settings, settingNames, tenantFor } from "./connection";
import { ExplicitProvider } from "./explicit-provider";
import { withSecrets } from "./inputs";

/** How a query reaches its tenant. */
export interface QueryOptions {
  /** Tenant to ask, when it is not that of the stack's configuration. */
  provider?: pulumi.ProviderResource;
}

/** The function that asks a query and promises its answer. */
export const promiseOf =
  (query: Query) =>
  async (args: Values = {}, options: QueryOptions = {}): Promise<unknown> => {
    const settings = settingsFor(query, options);
    return answered(query, args, settings ? await known(query, settings) : stackSettings());
  };

/** The function that asks a query with arguments that other resources give, and is asked once they are known. */
export const outputOf =
  (query: Query) =>
  (args: Values = {}, options: QueryOptions = {}): pulumi.Output<unknown> => {
    const settings = settingsFor(query, options);
    return pulumi
      .all([pulumi.output(args), settings])
      .apply(([values, explicit]) => answered(query, values as Values, (explicit as Settings) ?? stackSettings()));
  };

async function answered(query: Query, args: Values, settings: Settings): Promise<unknown> {
  const wrong = invalidArguments(query, args);
  if (wrong) throw new Error(wrong);
  const tenant = tenantFor(settings);
  const answer = await ask(query, args, {
    ...tenant,
    collect: (listing, limit) => collect(tenant, listing, limit),
  });
  return withSecrets(query.result, answer);
}

/** The settings of the provider that is given. They are not part of the answer, which they would make a secret. */
function settingsFor({ name }: Query, { provider }: QueryOptions): pulumi.Output<Settings> | undefined {
  if (provider === undefined) return undefined;
  if (provider instanceof ExplicitProvider) return pulumi.unsecret(provider.settings);
  throw new Error(`${name}: \`provider\` must be a \`Provider\` of this package.`);
}

/** What an output holds, which Pulumi does not publish: a program that awaited an unknown value would never go on. */
interface Holding {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<Settings>;
}

async function known({ name }: Query, settings: pulumi.Output<Settings>): Promise<Settings> {
  const holding = settings as unknown as Holding;
  if (await holding.isKnown) return holding.promise();
  throw new Error(
    `${name}: the settings of the provider are not known in a preview, since they come from a resource that does not exist yet. Use ${name}Output, which waits for them.`,
  );
}

function stackSettings(): Settings {
  const config = new pulumi.Config("auth0");
  return Object.fromEntries(settingNames.map((name) => [name, config.get(name)]));
}
