import { z } from "zod";
import {
  type Api,
  answeredText,
  anyChange,
  collection,
  dateTime,
  expectObject,
  immutable,
  isObject,
  object,
  refusedWith,
  sensitive,
  set,
  unset,
  type Values,
  type Wire,
  type Written,
  writeOnly,
} from "../../definition";
import { code, parses } from "./code";
import { asDeclared, asReleased } from "./released";
import { secrets, secretsUpdatedAt, withDeclaredSecrets, withSecretList, withSecretMap } from "./secrets";

const path = "/actions/modules";

const dependency = object({
  name: z.string().min(1).max(255).describe("Name of the npm package."),
  version: z.string().min(1).max(50).describe("Version of the package, such as `4.17.21`."),
});

/** What is declared of a draft, but for its secrets. */
const draftOf = ({ code, dependencies }: Values): Wire => asDeclared({ code, dependencies });

/** A module as its draft and its latest version make it. */
function asPublished(answer: Wire, state: Values): Wire {
  const isDraft = state["publish"] === false || answer["all_changes_published"] === true;
  const live = isDraft ? answer : asReleased(answer, answer["latest_version"], draftOf(state));
  return withSecretMap(live, state);
}

/** Lists tell the number of the latest version alone: where that says too little, the module is read by itself. */
const fromList = (item: Wire, state: Values): Wire | undefined => {
  const known = state["latestVersion"];
  const isKnown = item["latest_version_number"] === (isObject(known) ? known["versionNumber"] : undefined);
  const isTold = state["publish"] === false || item["all_changes_published"] === true;
  return isKnown && isTold ? asPublished(item, state) : undefined;
};

/** An update saves the whole of what is declared, so that nothing is published that somebody else has saved meanwhile. */
const wholeDraft = (body: Wire, inputs: Values): Wire => ({ ...draftOf(inputs), ...draftIn(body) });

const draftIn = ({ publish: _, ...body }: Wire): Wire => withSecretList(body);

const read = async (api: Api, id: string): Promise<Wire> =>
  expectObject(await api.request({ method: "GET", path: `${path}/${encodeURIComponent(id)}` }), "an action module", {
    id,
  });

/** Makes a version of the draft. A refusal says that there is none to publish: an earlier try has done it. */
async function publish(api: Api, id: string): Promise<void> {
  try {
    await api.request({ method: "POST", path: `${path}/${encodeURIComponent(id)}/versions`, repeatable: true });
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
  }
}

async function finish({ api, id, inputs }: Written): Promise<Wire> {
  if (inputs["publish"] !== false) await publish(api, id);
  return asPublished(await read(api, id), inputs);
}

export const actionModule = collection({
  type: "ActionModule",
  description:
    "Code that several actions share. A create and an update save its draft and publish it as a version, which actions name in `modules`. Versions never change, and what an action uses stays as it is until it names another one. Early access.",
  path,
  id: "id",
  idName: "moduleId",
  list: { key: "modules", by: "page", complete: fromList },
  scope: "actions",
  naturalKey: ["name"],
  source: "https://auth0.com/docs/api/management/v2/actions/post-action-module",
  deletion:
    "Deletes the module with its versions. One that an action uses stays, with Auth0's error. One that is gone already counts as deleted.",
  operations: {
    create: { body: draftIn },
    read: {
      select: (answer, state, id) =>
        asPublished(expectObject(answer, "an action module", id === "" ? {} : { id }), state),
    },
    update: { body: wholeDraft },
  },
  finish,
  declarations: (answer) => [
    { ...withDeclaredSecrets(answer), ...(answer["all_changes_published"] === false && { publish: false }) },
  ],
  constraints: [parses],
  security: {
    creation: { severity: "medium", why: "Actions that use it run its code." },
    properties: {
      code: sensitive(anyChange("medium"), "Actions that use it run its code."),
      dependencies: sensitive(anyChange("medium"), "Code of others runs with it."),
    },
  },
  inputs: object({
    name: immutable(z.string().min(1).max(255)).describe(
      "Name of the module, unique in the tenant: at most 255 characters.",
    ),
    code: code("JavaScript that exports what actions use: at most 65,536 characters."),
    dependencies: unset([], set(dependency)).optional().describe("npm packages that the code requires."),
    secrets: unset({}, secrets("the code reads")).optional(),
    apiVersion: immutable(writeOnly(z.string().min(1).max(20)))
      .optional()
      .describe("Version of the interface that modules have."),
    publish: writeOnly(unset(true, z.boolean()))
      .optional()
      .describe("Whether what is saved is published as a version; true unless set. With false it stays a draft."),
  }),
  outputs: object({
    allChangesPublished: z.boolean().optional().describe("Whether the draft is the latest version."),
    actionsUsingModuleTotal: z.int().optional().describe("Number of deployed actions that use it."),
    latestVersion: object({
      id: answeredText("Id of the version, for `modules` of an action."),
      versionNumber: z.int().optional().describe("Its number among the versions of the module."),
    })
      .optional()
      .describe("The version that was published last."),
    latestVersionNumber: z
      .int()
      .optional()
      .describe("Number of the version that was published last, as lists tell it."),
    secretsUpdatedAt,
    createdAt: dateTime().optional().describe("When the module was created."),
    updatedAt: dateTime().optional().describe("When its draft was last saved."),
  }),
});
