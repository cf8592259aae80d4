import { z } from "zod";
import {
  type Api,
  answeredText,
  anyChange,
  collection,
  dateTime,
  expectObject,
  filledPath,
  local,
  object,
  open,
  permanent,
  type Request,
  reference,
  refusedWith,
  sensitive,
  set,
  unset,
  type Values,
  type Wire,
  type Written,
  writeOnly,
} from "../../definition";
import { bindingsPath, changeOrder, without } from "./bindings";
import { code, parses } from "./code";
import { asDeclared, asReleased } from "./released";
import { secrets, secretsUpdatedAt, withDeclaredSecrets, withSecretList, withSecretMap } from "./secrets";
import { untilBuilt, untilDeployed } from "./watch";

const trigger = object({
  id: z
    .string()
    .min(1)
    .describe(
      "The trigger, such as `post-login`, `credentials-exchange` or `pre-user-registration`; any that Auth0 has.",
    ),
  version: z.string().min(1).optional().describe("Version of the trigger, such as `v3`; the current one unless set."),
});

const dependency = object({
  name: z.string().min(1).describe("Name of the npm package."),
  version: z.string().min(1).describe("Version of the package, such as `4.17.21`."),
  registryUrl: z.string().min(1).optional().describe("Registry of the package, where it is not npm's own."),
});

const usedModule = object({
  moduleId: reference("ActionModule", z.string().min(1)).describe("The module: an `ActionModule`, or its id."),
  moduleName: z.string().min(1).optional().describe("Name of the module."),
  moduleVersionId: z
    .string()
    .min(1)
    .optional()
    .describe("Id of the version of the module: `module.latestVersion.apply((version) => version!.id!)`."),
  moduleVersionNumber: z.int().optional().describe("Number of the version of the module."),
});

/** What is declared of a draft, but for its secrets. */
const draftOf = ({ code, runtime, supportedTriggers, dependencies, modules }: Values): Wire =>
  asDeclared({ code, runtime, supportedTriggers, dependencies, modules });

/** An action as its draft and what runs make it. */
export function asItRuns(answer: Wire, state: Values): Wire {
  const isDraft = state["deploy"] === false || answer["all_changes_deployed"] === true;
  const live = isDraft ? answer : asReleased(answer, answer["deployed_version"], draftOf(state));
  return withSecretMap(live, state);
}

/** An update saves the whole of what is declared, so that nothing is deployed that somebody else has saved meanwhile. */
const wholeDraft = (body: Wire, inputs: Values): Wire => ({ ...draftOf(inputs), ...draftIn(body) });

/** Whether it is deployed is not part of a draft. */
const draftIn = ({ deploy: _, ...body }: Wire): Wire => withSecretList(body);

/** Waits until the draft is built and, unless it stays a draft, until it is what runs. */
async function finish({ api, id, inputs }: Written): Promise<Wire> {
  api.show?.("waiting until it is built");
  const built = await untilBuilt(api, id);
  if (inputs["deploy"] === false) return asItRuns(built, inputs);
  api.show?.("waiting until it is deployed");
  const path = `/actions/actions/${encodeURIComponent(id)}/deploy`;
  const version = expectObject(
    await api.request({ method: "POST", path, repeatable: true }),
    "a version of an action",
    {},
    ["id"],
  );
  return asItRuns(await untilDeployed(api, id, version["id"]), inputs);
}

/** Auth0 refuses to delete what runs in a trigger. */
async function remove(api: Api, request: Request, state: Values): Promise<unknown> {
  try {
    return await api.request(request);
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    if (state["allowUnbind"] !== true) throw new Error(`${(error as Error).message} ${advice}`, { cause: error });
    for (const { id } of (state["supportedTriggers"] ?? []) as Values[])
      await changeOrder(api, filledPath(bindingsPath, { trigger: id }), without(String(state["actionId"])));
    return api.request(request);
  }
}

const advice =
  "Nothing was deleted. Take it out of the trigger first, where a `TriggerActions` or a `TriggerAction` is what binds it. If it may be taken out of its triggers whatever binds it, set `allowUnbind: true` on it and run `pulumi up` before it is deleted.";

export const action = collection({
  type: "Action",
  description:
    "Code of your own that runs in logins and elsewhere. A create and an update save its draft, wait until that is built, deploy it, and wait until it is what runs: five minutes for each at most. What runs where, and in which order, is for `TriggerActions` or `TriggerAction`. A refresh sees when another draft is saved, and when something else runs.",
  path: "/actions/actions",
  id: "id",
  idName: "actionId",
  list: { key: "actions", by: "page", filter: ({ name }) => ({ actionName: String(name) }), complete: asItRuns },
  scope: "actions",
  source: "https://auth0.com/docs/api/management/v2/actions/post-action",
  deletion:
    "Deletes the action with its versions. One that is bound to a trigger stays, with an error, unless `allowUnbind` is true: then its own entries are taken out of its triggers first. One that is gone already counts as deleted.",
  operations: {
    create: { body: draftIn },
    read: {
      select: (answer, state, id) => asItRuns(expectObject(answer, "an action", id === "" ? {} : { id }), state),
    },
    update: { body: wholeDraft },
    delete: { perform: remove },
  },
  finish,
  declarations: (answer) => [
    {
      ...withDeclaredSecrets(answer),
      ...(answer["all_changes_deployed"] === false && !answer["deployed_version"] && { deploy: false }),
    },
  ],
  constraints: [parses],
  madeUp: ["current_version", "errors"],
  security: {
    creation: { severity: "medium", why: "The code runs in logins, or wherever it is bound." },
    properties: {
      code: sensitive(anyChange("medium"), "The code runs in logins, and can let users in or keep them out."),
      dependencies: sensitive(anyChange("medium"), "Code of others runs with it."),
      modules: sensitive(anyChange("medium"), "Code of modules runs with it."),
    },
  },
  inputs: object({
    name: z.string().min(1).describe("Name of the action."),
    supportedTriggers: z
      .array(trigger)
      .min(1)
      .describe("Where it can run. Auth0 takes one trigger for an action at this time."),
    code: code("JavaScript that exports a handler, such as `exports.onExecutePostLogin`."),
    dependencies: unset([], set(dependency)).optional().describe("npm packages that the code requires."),
    runtime: permanent(z.string().min(1))
      .optional()
      .describe("Version of Node.js, such as `node22`; that of the trigger unless set."),
    secrets: unset({}, secrets("the code reads as `event.secrets`")).optional(),
    modules: unset([], set(usedModule))
      .optional()
      .describe("Modules that the code requires, with their versions. Early access."),
    deploy: writeOnly(unset(true, z.boolean()))
      .optional()
      .describe(
        "Whether what is saved is deployed as well; true unless set. With false it stays a draft, and what runs stays as it is.",
      ),
    allowUnbind: local(writeOnly(z.boolean()))
      .optional()
      .describe("Whether a delete may take the action out of the triggers that it is bound to; false unless set."),
  }),
  outputs: object({
    runtime: answeredText("Version of Node.js that it runs on."),
    status: answeredText(
      "How far the build of the draft is: `pending`, `building`, `packaged`, `built`, `retrying` or `failed`.",
    ),
    allChangesDeployed: z.boolean().optional().describe("Whether the draft is what runs."),
    deployedVersion: object({
      id: answeredText("Id of the version."),
      number: z.number().optional().describe("Its number among the versions of the action."),
      builtAt: dateTime().optional().describe("When it was built."),
      createdAt: dateTime().optional().describe("When it was made of a draft."),
    })
      .optional()
      .describe("The version that runs."),
    secretsUpdatedAt,
    createdAt: dateTime().optional().describe("When the action was created."),
    updatedAt: dateTime().optional().describe("When its draft was last saved."),
    builtAt: dateTime().optional().describe("When its draft was built."),
    installedIntegrationId: answeredText("Id of the integration of the marketplace that it was installed with."),
    integration: open({}).optional().describe("The integration that it was installed with."),
  }),
});
