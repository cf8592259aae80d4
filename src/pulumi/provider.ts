import type { dynamic } from "@pulumi/pulumi";
import type { Definition, Values } from "../definition";
import {
  assertDeletable,
  assertKnownToTwin,
  assertRecordedTenant,
  assertReplaceable,
  assertSameTenant,
  check,
  create,
  DeletionRefused,
  type Diff,
  diff,
  expectChange,
  expectMembers,
  expectType,
  foretold,
  migrated,
  named,
  read,
  rememberAdoption,
  remove,
  secretsOf,
  update,
} from "../engine";
import { tellOfAdoption, tellOfRefusal, tellOfSettings, tellOfWanting } from "./adoption";
import { areKnown, type ManagedTenant, settingsOf, tenantFor } from "./connection";
import { forUsers, withoutValue } from "./failure";
import { tellOfHidden } from "./hidden-outputs";
import { ResourceIdentity } from "./identity";
import { learnMarks, marksAt, rememberTexts, withMarks } from "./marks";
import { inputsBeside, urnOf } from "./plugin";
import { tell, warn, working } from "./progress";
import type { ProviderSettings } from "./settings";
import { formerKey, marksName, parentsName, recordedName, urnName } from "./state-format";
import { warnOf } from "./warnings";

/** What Pulumi's plugin for dynamic providers calls, for one type of resource. */
export class Provider implements dynamic.ResourceProvider {
  private settings: ProviderSettings = {};
  /** Objects of which a delete may be refused, by the URN of their resource. */
  private readonly managed = new Map<string, { readonly id: string; readonly known: Values }>();

  constructor(
    private readonly definition: Definition,
    private readonly tenantOfSettings: (settings: ProviderSettings) => ManagedTenant = tenantFor,
  ) {}

  /** Pulumi does not wait for this when calls come in together, so that it must end before the first of them. */
  async configure({ config }: dynamic.ConfigureRequest): Promise<void> {
    this.settings = settingsOf(config);
  }

  check(olds: Values, news: Values): Promise<dynamic.CheckResult> {
    return this.answer([olds, news], () => this.checked(olds, news));
  }

  private async checked(olds: Values, news: Values): Promise<dynamic.CheckResult> {
    learnMarks(olds, news);
    const inputs = withFormerKey(declared(news), olds);
    const isNew = Object.keys(olds).length === 0;
    if (isNew && areKnown(this.settings)) assertRecordedTenant(this.definition, recordedIn(news), this.tenant().domain);
    await warnOf(this.definition, declared(olds), declared(news));
    const failures = check(this.definition, declared(news), declared(olds)).map(withoutValue(marksAt([olds, news])));
    if (failures.length > 0 || !areKnown(this.settings)) return { inputs, failures };
    const identity = this.identity(olds, this.tenant(), news[urnName]);
    expectType(this.definition, this.tenant());
    identity.sets.assertOnePart(inputs, news[parentsName] as Values | undefined);
    expectMembers(this.definition, identity.urn ?? "", inputs, this.tenant());
    if (isNew) return { inputs: await this.begun(identity, inputs), failures };
    identity.declare();
    return { inputs: rememberAdoption(inputs, olds), failures };
  }

  /** Tells of a new resource what it changes of what exists, before it does. */
  private async begun(identity: ResourceIdentity, inputs: Values): Promise<Values> {
    const { definition } = this;
    await this.assertReplaceable(identity.urn);
    await assertKnownToTwin(definition, inputs, this.tenant());
    const { inputs: told, existing } = await identity.begin(inputs);
    await identity.assertFree(inputs);
    if (definition.irreversible) warn(`${definition.type}: ${definition.irreversible}`);
    await tellOfWanting(definition, inputs);
    await tellOfRefusal(definition, inputs, this.tenant());
    if (!identity.isReplacement) await tellOfSettings(definition, inputs, () => this.tenant());
    if (existing) await tellOfAdoption(definition, existing.id, existing.object, inputs);
    return told;
  }

  /** "Changed" is told as `undefined`: only then does the engine work out, and show, which properties changed. */
  diff(id: string, state: Values, news: Values): Promise<dynamic.DiffResult> {
    return this.answer([state, news], async () => {
      const olds = migrated(this.definition, state);
      const found = diff(this.definition, olds, declared(news));
      if (areKnown(this.settings)) this.compared(id, state, olds, news, found);
      const { changes, replaces, deleteBeforeReplace } = found;
      if (areKnown(this.settings) && replaces.length === 0)
        expectChange(this.definition, id, olds, declared(news), this.tenantOf(olds));
      if (areKnown(this.settings) && changes && replaces.length === 0)
        for (const note of await foretold(this.definition, id, olds, declared(news), this.tenantOf(olds)))
          warn(`${this.definition.type}: ${note}`);
      return { changes: changes ? undefined : false, replaces: [...replaces], deleteBeforeReplace };
    });
  }

  private compared(id: string, state: Values, olds: Values, news: Values, found: Diff): void {
    const tenant = this.tenantOf(olds);
    const known = named(this.definition, id, olds);
    const identity = this.identity(state, tenant);
    expectMembers(this.definition, identity.urn ?? "", declared(news), tenant, id);
    identity.sets.assertOneSet(declared(news), found.replaces.length > 0 ? undefined : id);
    identity.settle(id, declared(news), found.replaces.length > 0);
    assertReplaceable(this.definition, known, tenant, found);
    if (identity.urn !== undefined && (this.definition.deletionProtection || this.definition.dataLoss))
      this.managed.set(identity.urn, { id, known });
  }

  /** The engine replaces for reasons of its own: then it checks the inputs once more, as those of a new resource. */
  private async assertReplaceable(urn: string | undefined): Promise<void> {
    const replaced = urn === undefined ? undefined : this.managed.get(urn);
    if (replaced) await assertDeletable(this.definition, replaced.id, replaced.known, this.tenant());
  }

  create(inputs: Values): Promise<dynamic.CreateResult> {
    return this.answer([inputs], async () => {
      const tenant = this.tenant();
      const identity = this.identity(inputs, tenant);
      const beginning = identity.beginning(declared(inputs));
      const creating = create(this.definition, declared(inputs), tenant, tenant.creations, beginning);
      const { id, state } = await identity.given(creating, declared(inputs));
      await tellOfHidden(this.definition, state, tenant.domain);
      return { id, outs: withMarks(state, inputs, inputs) };
    });
  }

  read(id: string, state: Values): Promise<dynamic.ReadResult> {
    const work = async () => {
      const olds = migrated(this.definition, state);
      const tenant = this.tenantOf(olds);
      const identity = this.identity(state, tenant);
      identity.recall(id);
      const found = await read(this.definition, id, olds, tenant);
      if (!found) {
        identity.forget();
        return { id: "", props: {} };
      }
      await tellOfHidden(this.definition, found.state, tenant.domain);
      const props = withMarks(found.state, olds, olds);
      return { id, props, inputs: withFormerKey(found.inputs, inputsBeside(state) ?? state) };
    };
    return this.answer([state], work, id);
  }

  update(id: string, state: Values, news: Values): Promise<dynamic.UpdateResult> {
    return this.answer([state, news], async () => {
      const olds = migrated(this.definition, state);
      const outs = await update(this.definition, id, olds, declared(news), this.tenantOf(olds));
      return { outs: withMarks(outs, state, news) };
    });
  }

  delete(id: string, state: Values): Promise<void> {
    return this.answer([state], async () => {
      const olds = migrated(this.definition, state);
      const tenant = this.tenantOf(olds);
      const identity = this.identity(state, tenant);
      const keeper = identity.keeper(id) ?? identity.sets.successor(olds);
      if (keeper !== undefined)
        return tell("info", `${this.definition.type} ${id} stays, since it is that of ${keeper} now.`);
      identity.assertCertain(id);
      try {
        await remove(this.definition, id, identity.sets.withoutItems(olds), tenant);
        identity.release(id);
      } catch (error) {
        if (!(error instanceof DeletionRefused && identity.hasAnother(id))) throw error;
        warn(
          `${this.definition.type} ${id} was replaced and stays in ${tenant.domain}. ${error.reason} Nothing manages it any more.`,
        );
        identity.recall(id);
      }
    });
  }

  /**
   * Does one piece of work, for the resource whose properties the plugin handed over first. Its error names no secret
   * of the resource, whoever put it there.
   */
  private async answer<T>(values: readonly Values[], work: () => T | Promise<T>, id = ""): Promise<T> {
    const marks = marksAt(values);
    const secrets = () => values.flatMap((one) => secretsOf(this.definition, one, marks));
    if (marks.length > 0) rememberTexts(secrets());
    const [urn] = [urnOf(values[0]!), ...values.map(({ [urnName]: foretold }) => foretold as string)].filter(Boolean);
    const resource = { name: `${this.definition.type} ${id}`.trim(), urn, secrets, marks };
    try {
      return await working(resource, work);
    } catch (error) {
      throw forUsers(error, secrets(), (state) => withMarks(state, values[0]!, values.at(-1)!));
    }
  }

  private identity(values: Values, tenant: ManagedTenant, urn?: unknown): ResourceIdentity {
    return new ResourceIdentity(this.definition, tenant, urnOf(values) ?? (urn as string | undefined));
  }

  private tenant(): ManagedTenant {
    return this.tenantOfSettings(this.settings);
  }

  private tenantOf(state: Values): ManagedTenant {
    const tenant = this.tenant();
    assertSameTenant(this.definition, state, tenant.domain);
    return tenant;
  }
}

const declared = ({
  __provider,
  [formerKey]: _,
  [urnName]: __,
  [marksName]: ___,
  [recordedName]: ____,
  [parentsName]: _____,
  ...inputs
}: Values): Values => inputs;

/** The tenants in which the state has resources of the same provider. */
const recordedIn = ({ [recordedName]: tenants }: Values): readonly string[] =>
  Array.isArray(tenants) ? tenants.map(String) : [];

const withFormerKey = (inputs: Values, { [formerKey]: key }: Values): Values =>
  key === undefined ? inputs : { ...inputs, [formerKey]: key };
