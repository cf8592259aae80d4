import * as pulumi from "@pulumi/pulumi";
import { tenantUrl } from "../management/configuration/tenant-url";
import { typeToken } from "../pulumi/state-format";

/** What a stack's state holds of a resource. */
interface Recorded {
  readonly type: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The resources of a stack by their URN, as its state has them when a command begins. */
export type RecordedState = Readonly<Record<string, Recorded>>;

const providerType = "pulumi:providers:pulumi-nodejs";
const defaultProvider = /::default(_[^:]*)?$/;

/**
 * The tenants in which the resources of a provider are, by the state: a new one belongs there as well. None where the
 * state does not tell for certain. Without a URN the default provider is meant. Its settings may be those of the
 * environment, which no state records: what is in none of the tenants of explicit providers is its own.
 */
export function tenantsOf(state: RecordedState, provider?: string): readonly string[] {
  const entries = Object.entries(state);
  const recorded = new Set(entries.flatMap(([, { type, outputs }]) => (isOurs(type) ? tenantIn(outputs) : [])));
  const providers = entries.filter(([, { type }]) => type === providerType);
  if (provider) return hostIn(state[provider]).filter((host) => recorded.has(host));
  const explicit = providers.filter(([urn]) => !defaultProvider.test(urn)).map(([, one]) => hostIn(one));
  if (explicit.length === providers.length || explicit.some((hosts) => hosts.length === 0)) return [];
  return [...recorded].filter((tenant) => !explicit.flat().includes(tenant));
}

const isOurs = (type: string): boolean => type.startsWith(typeToken(""));

const tenantIn = ({ __tenant: tenant }: Recorded["outputs"]): string[] => (typeof tenant === "string" ? [tenant] : []);

function hostIn(provider: Recorded | undefined): string[] {
  const domain = provider?.outputs["auth0:domain"];
  try {
    return typeof domain === "string" ? [tenantUrl(domain).host] : [];
  } catch {
    return [];
  }
}

const states = new WeakMap<object, Promise<RecordedState>>();

/**
 * The tenants of a provider's resources; undefined where none is recorded. The state is asked for once in a command. It
 * is read by the engine, so that this works on any machine; where it cannot, nothing is known.
 */
export async function recordedTenants(provider?: pulumi.ProviderResource): Promise<readonly string[] | undefined> {
  const monitor = pulumi.runtime.getMonitor();
  // Tests of a program with Pulumi's mocks have no engine, and no state.
  if (!monitor || !pulumi.runtime.getEngine()) return undefined;
  const state = states.get(monitor) ?? readState().catch(() => ({}));
  states.set(monitor, state);
  const tenants = tenantsOf(await state, provider && (await urnOf(provider)));
  return tenants.length > 0 ? tenants : undefined;
}

/** What an output holds, which Pulumi does not publish. */
const urnOf = ({ urn }: pulumi.ProviderResource): Promise<string> =>
  (urn as unknown as { promise(): Promise<string> }).promise();

/** Pulumi does not publish this function of its engine, which is that of `StackReference.getOutput` for resources. */
async function readState(): Promise<RecordedState> {
  const stackName = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack()].join("/");
  const { outputs } = await pulumi.runtime.invoke("pulumi:pulumi:readStackResourceOutputs", { stackName });
  return outputs as RecordedState;
}
