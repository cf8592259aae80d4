import { z } from "zod";
import { answeredText, dateTime, filters, object, type Query, queryAll, queryOne, wire } from "../../definition";
import { action } from "./action";
import { actionModule } from "./action-module";

const actionId = z.string().min(1).describe("Id of the `Action`.");
const moduleId = z.string().min(1).describe("Id of the `ActionModule`.");

const secretNames = z
  .array(
    object({
      name: answeredText("Name of the secret."),
      updatedAt: dateTime().optional().describe("When it was last set."),
    }),
  )
  .optional()
  .describe("Names of the secrets; values are never answered.");

const dependencies = z
  .array(object({ name: answeredText("Name of the npm package."), version: answeredText("Its version.") }))
  .optional()
  .describe("npm packages that the code requires.");

const triggerOf = object({
  id: answeredText("The trigger, such as `post-login`."),
  version: answeredText("Version of the trigger."),
});

const supportedTriggers = z.array(triggerOf).optional().describe("Where it can run.");

const source = "https://auth0.com/docs/api/management/v2/actions";

export const getAction = queryOne(action, {
  noun: "action",
  by: "name",
  tells: { secrets: secretNames, deploy: z.boolean().optional().describe("What the create was told of a deployment.") },
});

export const getActions = queryAll(action, {
  noun: "action",
  filters: {
    triggerId: wire("triggerId", z.string().min(1)).optional().describe("Only actions that support this trigger."),
    actionName: wire("actionName", z.string().min(1)).optional().describe("Only actions of this name."),
    deployed: z.boolean().optional().describe("Only actions that are deployed, or with false only those that are not."),
    installed: z.boolean().optional().describe("Only actions of the marketplace, or with false only others."),
  },
});

const actionVersion = object({
  versionId: wire("id", z.string()).describe("Id of the version."),
  actionId: answeredText("Id of the `Action`."),
  number: z.number().optional().describe("Its number among the versions of the action."),
  deployed: z.boolean().optional().describe("Whether it is what runs."),
  status: answeredText("How far its build is: `built` or `failed`, for instance."),
  code: answeredText("Its code."),
  dependencies,
  runtime: answeredText("Version of Node.js that it runs on."),
  secrets: secretNames,
  supportedTriggers,
  modules: z
    .array(
      object({
        moduleId: answeredText("Id of the `ActionModule`."),
        moduleName: answeredText("Name of the module."),
        moduleVersionId: answeredText("Id of its version."),
        moduleVersionNumber: z.int().optional().describe("Number of its version."),
      }),
    )
    .optional()
    .describe("Modules that the code requires. Early access."),
  action: object({
    id: answeredText("Id of the `Action`."),
    name: answeredText("Name of the action."),
    supportedTriggers,
    allChangesDeployed: z.boolean().optional().describe("Whether its draft is what runs."),
    createdAt: dateTime().optional().describe("When the action was created."),
    updatedAt: dateTime().optional().describe("When its draft was last saved."),
  })
    .optional()
    .describe("The action as it is now."),
  errors: z
    .array(
      object({
        id: answeredText("Kind of the error."),
        msg: answeredText("What went wrong."),
        url: answeredText("Where more is said."),
      }),
    )
    .optional()
    .describe("What went wrong when it was built."),
  builtAt: dateTime().optional().describe("When it was built."),
  createdAt: dateTime().optional().describe("When it was made of a draft."),
  updatedAt: dateTime().optional().describe("When Auth0 last changed what it says of it."),
});

export const getActionVersion: Query = {
  name: "getActionVersion",
  description: "A version of an action: its code, and whether it is what runs.",
  args: object({ actionId, versionId: z.string().min(1).describe("Id of the version.") }),
  result: actionVersion,
  scopes: ["read:actions"],
  one: { path: "/actions/actions/{actionId}/versions/{versionId}" },
  source: `${source}/get-action-version`,
};

export const getActionVersions: Query = {
  name: "getActionVersions",
  description: "Versions of an action, the latest first.",
  args: filters({ actionId }),
  result: actionVersion,
  scopes: ["read:actions"],
  list: { path: "/actions/actions/{actionId}/versions", key: "versions", by: "page", id: "id" },
  source: `${source}/get-action-versions`,
};

export const getActionExecution: Query = {
  name: "getActionExecution",
  description:
    "What became of the actions of one execution of a trigger. Logs name its id, in `details.actions.executions`.",
  args: object({ executionId: z.string().min(1).describe("Id of the execution.") }),
  result: object({
    executionId: wire("id", z.string()).describe("Id of the execution."),
    triggerId: answeredText("The trigger."),
    status: answeredText("How far it is: `pending`, `final`, `partial`, `canceled` or `suspended`."),
    results: z
      .array(
        object({
          actionName: answeredText("Name of the action."),
          error: object({
            id: answeredText("Kind of the error."),
            msg: answeredText("What went wrong."),
            url: answeredText("Where more is said."),
          })
            .optional()
            .describe("What the action ended in."),
          startedAt: dateTime().optional().describe("When the action began."),
          endedAt: dateTime().optional().describe("When it ended."),
        }),
      )
      .optional()
      .describe("What became of each action."),
    createdAt: dateTime().optional().describe("When the execution began."),
    updatedAt: dateTime().optional().describe("When it ended."),
  }),
  scopes: ["read:actions"],
  one: { path: "/actions/executions/{executionId}" },
  source: `${source}/get-execution`,
};

export const getActionTriggers: Query = {
  name: "getActionTriggers",
  description: "Triggers that actions can run in, each of them in several versions.",
  args: filters(),
  result: object({
    triggerId: wire("id", z.string()).describe("The trigger, such as `post-login`."),
    version: answeredText("Version of the trigger."),
    status: answeredText("Whether the version is `CURRENT` or `DEPRECATED`."),
    runtimes: z.array(z.string()).optional().describe("Versions of Node.js that it takes."),
    defaultRuntime: answeredText("Version of Node.js that an action gets which sets none."),
    bindingPolicy: answeredText(
      "Whether actions are bound to the trigger itself (`trigger-bound`), or named by another object (`entity-bound`).",
    ),
    compatibleTriggers: z.array(triggerOf).optional().describe("Triggers whose code is the same."),
  }),
  scopes: ["read:actions"],
  list: { path: "/actions/triggers", key: "triggers", by: "whole" },
  source: `${source}/get-triggers`,
};

export const getTriggerBindings: Query = {
  name: "getTriggerBindings",
  description: "Actions that run in a trigger, in their order.",
  args: filters({ triggerId: z.string().min(1).describe("The trigger, such as `post-login`.") }),
  result: object({
    bindingId: wire("id", z.string()).describe(
      "Id of the binding, which is another one after each change of the order.",
    ),
    triggerId: answeredText("The trigger."),
    displayName: answeredText("Name that the trigger shows."),
    action: object({
      id: answeredText("Id of the `Action`."),
      name: answeredText("Name of the action."),
      supportedTriggers,
    })
      .optional()
      .describe("The action."),
    createdAt: dateTime().optional().describe("When it was bound."),
    updatedAt: dateTime().optional().describe("When the binding was last changed."),
  }),
  scopes: ["read:actions"],
  list: { path: "/actions/triggers/{triggerId}/bindings", key: "bindings", by: "page", id: "id" },
  source: `${source}/get-bindings`,
};

export const getActionModule = queryOne(actionModule, {
  noun: "module",
  about: "A module of actions, by its id or its name. Early access.",
  by: "name",
  tells: { secrets: secretNames },
});

export const getActionModules = queryAll(actionModule, { noun: "module", about: "Modules of actions. Early access." });

const moduleVersion = object({
  versionId: wire("id", z.string()).describe("Id of the version."),
  moduleId: answeredText("Id of the `ActionModule`."),
  versionNumber: z.int().optional().describe("Its number among the versions of the module."),
  code: answeredText("Its code."),
  dependencies,
  secrets: secretNames,
  createdAt: dateTime().optional().describe("When it was published."),
});

export const getActionModuleVersion: Query = {
  name: "getActionModuleVersion",
  description: "A version of a module of actions. Early access.",
  args: object({ moduleId, versionId: z.string().min(1).describe("Id of the version.") }),
  result: moduleVersion,
  scopes: ["read:actions"],
  one: { path: "/actions/modules/{moduleId}/versions/{versionId}" },
  source: `${source}/get-action-module-version`,
};

export const getActionModuleVersions: Query = {
  name: "getActionModuleVersions",
  description: "Versions of a module of actions, the latest first. Early access.",
  args: filters({ moduleId }),
  result: moduleVersion,
  scopes: ["read:actions"],
  list: { path: "/actions/modules/{moduleId}/versions", key: "versions", by: "page", id: "id" },
  source: `${source}/get-action-module-versions`,
};

export const getActionModuleActions: Query = {
  name: "getActionModuleActions",
  description: "Actions that use a module, each with the version that it uses. Early access.",
  args: filters({ moduleId }),
  result: object({
    actionId: answeredText("Id of the `Action`."),
    actionName: answeredText("Name of the action."),
    moduleVersionId: answeredText("Id of the version of the module."),
    moduleVersionNumber: z.int().optional().describe("Number of the version of the module."),
    supportedTriggers,
  }),
  scopes: ["read:actions"],
  list: { path: "/actions/modules/{moduleId}/actions", key: "actions", by: "page", keys: ["action_id"] },
  source: `${source}/get-action-module-actions`,
};
