import type { dynamic } from "@pulumi/pulumi";
import { type Definition, propertiesOf, type Values } from "../definition";
import {
  assertReplaceable,
  assertSameTenant,
  check,
  create,
  diff,
  type Failure,
  foreseen,
  lasting,
  migrated,
  read,
  remove,
  secretsOf,
  update,
} from "../engine";
import { tellOfAdoption, tellOfSettings } from "./adoption";
import { areKnown, type ManagedTenant, settingsOf, tenantFor } from "./connection";
import { forUsers } from "./failure";
import { tellOfHidden } from "./hidden-outputs";
import { holdsSecret } from "./inputs";
import { urnOf } from "./plugin";
import { working } from "./progress";
import type { Settings } from "./settings";
import { keyName } from "./state-format";

/** What Pulumi's plugin for dynamic providers calls, for one type of resource. */
export class Provider implements dynamic.ResourceProvider {
  private settings: Settings = {};

  constructor(
    private readonly definition: Definition,
    private readonly tenantOfSettings: (settings: Settings) => ManagedTenant = tenantFor,
  ) {}

  /** Pulumi does not wait for this when calls come in together, so that it must end before the first of them. */
  async configure({ config }: dynamic.ConfigureRequest): Promise<void> {
    this.settings = settingsOf(config);
  }

  check(olds: Values, news: Values): Promise<dynamic.CheckResult> {
    return this.answer([olds, news], () => this.checked(olds, news));
  }

  private async checked(olds: Values, news: Values): Promise<dynamic.CheckResult> {
    if (areKnown(this.settings)) this.expected(keyIn(news), this.tenant());
    for (const property of lasting(this.definition, declared(olds), declared(news)))
      console.warn(
        `${this.definition.type}: \`${property}\` is no longer declared. Auth0 has no default for it, so its last value stays.`,
      );
    const failures = check(this.definition, declared(news), declared(olds)).map((failure) => this.shown(failure));
    if (failures.length > 0 || !areKnown(this.settings)) return { inputs: news, failures };
    return { inputs: await this.foreseen(news, declared(olds)), failures };
  }

  /** Tells of a new resource what it changes of what exists, before it does. */
  private async foreseen(news: Values, olds: Values): Promise<Values> {
    const { definition } = this;
    if (Object.keys(olds).length === 0) await tellOfSettings(definition, declared(news), () => this.tenant());
    return foreseen(
      definition,
      news,
      olds,
      () => this.tenant(),
      ({ id, object }) => tellOfAdoption(definition, id, object, declared(news)),
    );
  }

  /** The engine prints the value of the property that a failure names, even of a secret: such a one is named in words. */
  private shown({ property, reason }: Failure): dynamic.CheckFailure {
    const known = propertiesOf(this.definition.inputs).find(({ name }) => name === property);
    const isShown = known ? !holdsSecret(known) : /[.[]/.test(property);
    return isShown ? { property, reason } : { property: "", reason: `property ${property} ${reason}` };
  }

  /** "Changed" is told as `undefined`: only then does the engine work out, and show, which properties changed. */
  diff(id: string, state: Values, news: Values): Promise<dynamic.DiffResult> {
    return this.answer([state, news], () => {
      const olds = migrated(this.definition, state);
      const found = diff(this.definition, olds, declared(news));
      const { changes, replaces, deleteBeforeReplace } = found;
      if (areKnown(this.settings)) this.known(id, keyIn(news), this.tenantOf(olds), replaces.length === 0);
      assertReplaceable(this.definition, olds, found);
      return { changes: changes ? undefined : false, replaces: [...replaces], deleteBeforeReplace };
    });
  }

  create(inputs: Values): Promise<dynamic.CreateResult> {
    return this.answer([inputs], async () => {
      const tenant = this.tenant();
      const key = keyIn(inputs);
      const { id, state } = await create(
        this.definition,
        declared(inputs),
        tenant,
        tenant.creations,
        key,
        urnOf(inputs),
      );
      this.taken(id, key, tenant);
      await tellOfHidden(this.definition, state, tenant.domain);
      return { id, outs: withKey(state, key) };
    });
  }

  read(id: string, state: Values): Promise<dynamic.ReadResult> {
    const work = async () => {
      const olds = migrated(this.definition, state);
      const tenant = this.tenantOf(olds);
      tenant.creations.know(this.definition.type, id);
      const found = await read(this.definition, id, olds, tenant);
      if (found) await tellOfHidden(this.definition, found.state, tenant.domain);
      return found ? { id, props: withKey(found.state, keyIn(olds)), inputs: found.inputs } : { id: "", props: {} };
    };
    return this.answer([state], work, id);
  }

  update(id: string, state: Values, news: Values): Promise<dynamic.UpdateResult> {
    return this.answer([state, news], async () => {
      const olds = migrated(this.definition, state);
      const updated = await update(this.definition, id, olds, declared(news), this.tenantOf(olds));
      return { outs: withKey(updated, keyIn(news)) };
    });
  }

  delete(id: string, state: Values): Promise<void> {
    return this.answer([state], async () => {
      const olds = migrated(this.definition, state);
      const tenant = this.tenantOf(olds);
      if (!tenant.creations.isTaken(this.definition.type, id, keyIn(olds)))
        await remove(this.definition, id, olds, tenant);
    });
  }

  /**
   * Does one piece of work, for the resource whose properties the plugin handed over first. Its error names no secret
   * of the resource, whoever put it there.
   */
  private async answer<T>(values: readonly Values[], work: () => T | Promise<T>, id = ""): Promise<T> {
    const secrets = () => values.flatMap((one) => secretsOf(this.definition, one));
    const resource = { name: `${this.definition.type} ${id}`.trim(), urn: urnOf(values[0]!), secrets };
    try {
      return await working(resource, work);
    } catch (error) {
      throw forUsers(error, secrets());
    }
  }

  private expected(key: string | undefined, { creations }: ManagedTenant): void {
    if (key !== undefined) creations.expect(key);
  }

  /** The engine has the object as the resource with the key. */
  private known(id: string, key: string | undefined, tenant: ManagedTenant, isKept: boolean): void {
    tenant.creations.settle(this.definition.type, id, key);
    if (key !== undefined && isKept) tenant.creations.keep(key);
    this.taken(id, key, tenant);
  }

  private taken(id: string, key: string | undefined, { creations }: ManagedTenant): void {
    if (key !== undefined) creations.take(this.definition.type, id, key);
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

const declared = ({ __provider, [keyName]: _, ...inputs }: Values): Values => inputs;

const keyIn = (values: Values): string | undefined => values[keyName] as string | undefined;

const withKey = (state: Values, key: string | undefined): Values =>
  key === undefined ? state : { ...state, [keyName]: key };
