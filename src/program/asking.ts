import * as pulumi from "@pulumi/pulumi";
import { hasProperties, type ListApi, outlinesOf, type Query, type Values } from "../definition";
import { ask, invalidArguments } from "../engine";
import { collect } from "../management";
import { tenantFor } from "../pulumi/connection";
import { working } from "../pulumi/progress";
import { type ProviderSettings, settingNames } from "../pulumi/settings";
import { ExplicitProvider } from "./explicit-provider";
import { heldBy } from "./held";
import { withSecrets } from "./inputs";
import { programError } from "./program-error";
import { tellOfUnknownSettings } from "./telling-settings";

/** How a query reaches its tenant. */
export interface QueryOptions {
  /** Tenant to ask, when it is not that of the stack's configuration. */
  provider?: pulumi.ProviderResource;
}

/** Asks a query and promises its answer. */
export async function promised(query: Query, args: Values, options: QueryOptions): Promise<unknown> {
  const settings = settingsFor(query, options);
  return answered(query, args, settings ? await known(query, settings) : stackSettings());
}

/**
 * Asks a query with arguments that other resources give, once they are known. An answer that holds a secret is a secret
 * as a whole.
 */
export function awaited(query: Query, args: Values, options: QueryOptions): pulumi.Output<unknown> {
  const settings = settingsFor(query, options);
  return pulumi
    .all([pulumi.output(args), settings])
    .apply(async ([values, explicit]) =>
      pulumi.output(await answered(query, values as Values, (explicit as ProviderSettings) ?? stackSettings())),
    );
}

async function answered(query: Query, args: Values, settings: ProviderSettings): Promise<unknown> {
  const wrong = invalidArguments(query, args);
  if (wrong) throw programError(wrong);
  try {
    const tenant = tenantFor(settings);
    const collected: ListApi["collect"] = (listing, limit) => collect(tenant, listing, limit);
    const answer = () => ask(query, args, { ...tenant, collect: collected });
    const properties = hasProperties(query.result) ? outlinesOf(query.result) : undefined;
    return withSecrets(properties, await working({ name: query.name }, answer));
  } catch (error) {
    throw programError((error as Error).message, error);
  }
}

/** The settings of the provider that is given. They are not part of the answer, which they would make a secret. */
function settingsFor({ name }: Query, { provider }: QueryOptions): pulumi.Output<ProviderSettings> | undefined {
  if (provider === undefined) return undefined;
  if (provider instanceof ExplicitProvider) return pulumi.unsecret(provider.settings);
  throw programError(`${name}: \`provider\` must be a \`Provider\` of this package.`);
}

async function known({ name }: Query, settings: pulumi.Output<ProviderSettings>): Promise<ProviderSettings> {
  const held = await heldBy(settings);
  if (held) return held as ProviderSettings;
  throw programError(
    `${name}: the settings of the provider are not known in a preview, since they come from a resource that does not exist yet. Use ${name}Output, which waits for them.`,
  );
}

function stackSettings(): ProviderSettings {
  tellOfUnknownSettings();
  const config = new pulumi.Config("auth0");
  return Object.fromEntries(settingNames.map((name) => [name, config.get(name)]));
}
