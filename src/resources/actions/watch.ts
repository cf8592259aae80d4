import { setTimeout as sleep } from "node:timers/promises";
import { type Api, expectObject, isObject, type Wire } from "../../definition";

/** Milliseconds between two looks at what is built and deployed: the last one again and again. */
const waits = [100, 400, 800, 1600];

/** Milliseconds after which a build or a deployment that does not end is an error. */
const longest = 300_000;

/** Looks for an action that is watched: what it has become, or undefined while it has not. */
type Look = (action: Wire) => Wire | undefined;

interface Watched {
  readonly id: string;
  readonly look: Look;
  readonly waitsFor: string;
  readonly since: number;
  readonly resolve: (action: Wire) => void;
  readonly reject: (error: unknown) => void;
}

/** What is waited for in one tenant. Several actions are read out of their list at once. */
class Watch {
  #watched: Watched[] = [];
  #isLooking = false;

  constructor(readonly api: Api) {}

  until(id: string, waitsFor: string, look: Look): Promise<Wire> {
    return new Promise((resolve, reject) => {
      this.#watched.push({ id, look, waitsFor, since: performance.now(), resolve, reject });
      if (!this.#isLooking) void this.#lookOn();
    });
  }

  async #lookOn(): Promise<void> {
    this.#isLooking = true;
    for (let round = 0; this.#watched.length > 0; round++) {
      await sleep(waits[Math.min(round, waits.length - 1)]!);
      const asked = this.#watched;
      try {
        const found = await read(this.api, asked);
        for (const one of asked) this.#judge(one, found.get(one.id));
      } catch (error) {
        this.#end(asked, ({ reject }) => reject(error));
      }
    }
    this.#isLooking = false;
  }

  /** One that the list does not show yet is looked for on. */
  #judge(one: Watched, action: Wire | undefined): void {
    try {
      const seen = action && one.look(action);
      if (seen) this.#end([one], ({ resolve }) => resolve(seen));
      else if (performance.now() - one.since > longest) throw overdue(one, action);
    } catch (error) {
      this.#end([one], ({ reject }) => reject(error));
    }
  }

  #end(some: readonly Watched[], how: (one: Watched) => void): void {
    this.#watched = this.#watched.filter((one) => !some.includes(one));
    for (const one of some) how(one);
  }
}

/** The actions by id: out of their list where there are several. */
async function read(api: Api, asked: readonly Watched[]): Promise<Map<string, Wire>> {
  const ids = [...new Set(asked.map(({ id }) => id))];
  if (ids.length === 1 || !api.collect)
    return new Map(await Promise.all(ids.map(async (id) => [id, await one(api, id)] as const)));
  const listed = await api.collect({ path: "/actions/actions", key: "actions", id: "id", query: {} });
  return new Map(listed.map((action) => [String(action["id"]), action]));
}

const one = async (api: Api, id: string): Promise<Wire> =>
  expectObject(await api.request({ method: "GET", path: `/actions/actions/${encodeURIComponent(id)}` }), "an action", {
    id,
  });

const overdue = ({ waitsFor }: Watched, action: Wire | undefined): Error =>
  new Error(
    `Auth0 has not ${waitsFor} it for ${longest / 60_000} minutes; its draft is ${action?.["status"] ?? "not listed"}. Look at the action in Auth0, and run \`pulumi up\` again.`,
  );

const known = new WeakMap<Api, Watch>();

function watchOf(api: Api): Watch {
  const watch = known.get(api) ?? new Watch(api);
  known.set(api, watch);
  return watch;
}

/** The action once its draft is built. Fails with what the build says when it fails. */
export function untilBuilt(api: Api, id: string): Promise<Wire> {
  return watchOf(api).until(id, "built", (action) => {
    if (action["status"] === "failed") throw new Error(buildFailure(action));
    return action["status"] === "built" ? action : undefined;
  });
}

/** The action once a version of it is what runs. */
export function untilDeployed(api: Api, id: string, version: unknown): Promise<Wire> {
  return watchOf(api).until(id, "deployed", (action) => {
    const running = action["deployed_version"];
    return isObject(running) && running["id"] === version ? action : undefined;
  });
}

/** The lines of a failed build, which the official document knows of versions; of a draft none are recorded. */
function buildFailure(action: Wire): string {
  const held = [action, action["current_version"], action["deployed_version"]].filter(isObject);
  const errors = held.map(({ errors }) => errors).find(Array.isArray) ?? [];
  const lines = errors.filter(isObject).map(({ msg, url }) => [msg, url].filter(Boolean).join(" "));
  const told = lines.length > 0 ? lines.map((line) => `\n  - ${line}`).join("") : " Auth0's dashboard shows why.";
  return `Its draft is saved, and failed to build, so that nothing was deployed:${told}\nCorrect the code or its dependencies and run \`pulumi up\` again.`;
}
