import type { dynamic } from "@pulumi/pulumi";
import { type Definition, propertiesOf, type Values } from "../definition";
import {
  assertSameTenant,
  check,
  create,
  diff,
  type Failure,
  lasting,
  read,
  remove,
  type Tenant,
  update,
} from "../engine";
import { areKnown, type Settings, settingsOf, tenantFor } from "./connection";
import { holdsSecret } from "./inputs";
import { urnOf } from "./plugin";
import { working } from "./progress";

/** What Pulumi's plugin for dynamic providers calls, for one type of resource. */
export class Provider implements dynamic.ResourceProvider {
  private settings: Settings = {};

  constructor(private readonly definition: Definition) {}

  /** Pulumi does not wait for this when calls come in together, so that it must end before the first of them. */
  async configure({ config }: dynamic.ConfigureRequest): Promise<void> {
    this.settings = settingsOf(config);
  }

  check(olds: Values, news: Values): Promise<dynamic.CheckResult> {
    return briefly(() => this.checked(olds, news));
  }

  private checked(olds: Values, news: Values): dynamic.CheckResult {
    if (areKnown(this.settings)) this.tenant();
    for (const property of lasting(this.definition, declared(olds), declared(news)))
      console.warn(
        `${this.definition.type}: \`${property}\` is no longer declared. Auth0 has no default for it, so its last value stays.`,
      );
    return {
      inputs: news,
      failures: check(this.definition, declared(news), declared(olds)).map((failure) => this.shown(failure)),
    };
  }

  /** The engine prints the value of the property that a failure names, even of a secret: such a one is named in words. */
  private shown({ property, reason }: Failure): dynamic.CheckFailure {
    const known = propertiesOf(this.definition.inputs).find(({ name }) => name === property);
    const isShown = known ? !holdsSecret(known) : /[.[]/.test(property);
    return isShown ? { property, reason } : { property: "", reason: `property ${property} ${reason}` };
  }

  /** "Changed" is told as `undefined`: only then does the engine work out, and show, which properties changed. */
  diff(_id: string, olds: Values, news: Values): Promise<dynamic.DiffResult> {
    return briefly(() => {
      if (areKnown(this.settings)) this.tenantOf(olds);
      const { changes, replaces, deleteBeforeReplace } = diff(this.definition, olds, declared(news));
      return { changes: changes ? undefined : false, replaces: [...replaces], deleteBeforeReplace };
    });
  }

  async create(inputs: Values): Promise<dynamic.CreateResult> {
    const { id, state } = await this.working(inputs, () => create(this.definition, declared(inputs), this.tenant()));
    return { id, outs: state };
  }

  read(id: string, olds: Values): Promise<dynamic.ReadResult> {
    return briefly(async () => {
      const found = await this.working(olds, () => read(this.definition, id, olds, this.tenantOf(olds)), id);
      return found ? { id, props: found.state, inputs: found.inputs } : { id: "", props: {} };
    });
  }

  async update(id: string, olds: Values, news: Values): Promise<dynamic.UpdateResult> {
    const work = () => update(this.definition, id, olds, declared(news), this.tenantOf(olds));
    return { outs: await this.working(olds, work) };
  }

  delete(id: string, olds: Values): Promise<void> {
    return briefly(() => this.working(olds, () => remove(this.definition, id, olds, this.tenantOf(olds))));
  }

  /** Works for the resource whose properties the plugin handed over. */
  private working<T>(properties: Values, work: () => T, id = ""): T {
    return working({ name: `${this.definition.type} ${id}`.trim(), urn: urnOf(properties) }, work);
  }

  private tenant(): Tenant {
    return tenantFor(this.settings);
  }

  private tenantOf(state: Values): Tenant {
    const tenant = this.tenant();
    assertSameTenant(this.definition, state, tenant.domain);
    return tenant;
  }
}

/** The plugin prints the stack of an error in these calls beside its message, which buries what the user has to read. */
async function briefly<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && !process.env["AUTH0_DEBUG"]) error.stack = "";
    throw error;
  }
}

const declared = ({ __provider, ...inputs }: Values): Values => inputs;
