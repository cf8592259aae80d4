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
  async (args: Values = {}, options: QueryOptions = {}): Promise<unknown> =>
    answered(query, args, await settingsFor(options));

/** The function that asks a query with arguments that other resources give, and is asked once they are known. */
export const outputOf =
  (query: Query) =>
  (args: Values = {}, options: QueryOptions = {}): pulumi.Output<unknown> =>
    pulumi
      .all([pulumi.output(args), pulumi.output(explicit(options) ?? {})])
      .apply(([known, settings]) =>
        answered(query, known as Values, explicit(options) ? (settings as Settings) : stackSettings()),
      );

async function answered(query: Query, args: Values, settings: Settings): Promise<unknown> {
  const wrong = invalidArguments(query, args);
  if (wrong) throw new Error(wrong);
  const tenant = tenantFor(settings);
  const answer = await ask(query, args, tenant, (listing, limit) => collect(tenant, listing, limit));
  return withSecrets(query.result, answer);
}

const explicit = ({ provider }: QueryOptions): pulumi.Output<Settings> | undefined =>
  provider instanceof ExplicitProvider ? provider.settings : undefined;

async function settingsFor(options: QueryOptions): Promise<Settings> {
  const settings = explicit(options);
  if (!settings) return stackSettings();
  return new Promise((resolve) => settings.apply(resolve));
}

function stackSettings(): Settings {
  const config = new pulumi.Config("auth0");
  return Object.fromEntries(settingNames.map((name) => [name, config.get(name)]));
}
