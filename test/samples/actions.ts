import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";
import { aMembership } from "./memberships";
import type { ResourceSample, Samples } from "./resource-sample";
import type { Scenario } from "./scenario";

const code = "exports.onExecutePostLogin = async () => {};";

/** Actions that are deployed, and modules, under the ids that samples have. */
export function actionsAndModules({ simulator: { tenant } }: Pick<Tenant, "simulator">): Values {
  const times = { created_at: "2027-01-01T00:00:00.000Z", updated_at: "2027-01-01T00:00:00.000Z" };
  for (const id of ["sample", "another", "third"]) {
    const supported_triggers = [{ id: "post-login", version: "v3" }];
    const content = { code, dependencies: [], runtime: "node22", secrets: [], supported_triggers };
    const version = { id: `${id} version`, action_id: id, number: 1, ...content, ...times, built_at: times.created_at };
    tenant.put("action-versions", version.id, version);
    tenant.put("actions", id, { id, name: id, ...content, ...times, deployed: version.id });
    tenant.put("action-modules", id, { id, name: id, code, dependencies: [], secrets: [], ...times });
    const published = { id: `${id} version`, module_id: id, version_number: 1, code, secrets: [], dependencies: [] };
    tenant.put("action-module-versions", published.id, { ...published, created_at: times.created_at });
  }
  return {};
}

/** What an update saves besides what changed: the whole of what is declared. */
const wholeDraft = ["code", "supported_triggers", "dependencies", "modules", "runtime"];

const trigger = "post-login";

const ofTrigger: ResourceSample = {
  ...aMembership,
  scenarios: [{ given: async (tenant) => ({ ...actionsAndModules(tenant), trigger }) }],
};

/** Two actions that are bound: the third one is to be. */
const beside: Scenario["given"] = async (tenant) => {
  actionsAndModules(tenant);
  const { tenant: objects } = tenant.simulator;
  const bindings = ["sample", "another"].map((id) => ({ id: `${id} binding`, action_id: id, display_name: id }));
  objects.put("trigger-bindings", trigger, { id: trigger, bindings });
  return { trigger, actionId: "third" };
};

export const actions: Samples = {
  Action: {
    collection: "actions",
    scenarios: [{ given: async (tenant) => actionsAndModules(tenant) }],
    accompanied: wholeDraft,
    reworded: ["deploy"],
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateActionRequestContent", update: "UpdateActionRequestContent" },
  },
  ActionModule: {
    collection: "action-modules",
    accompanied: ["code", "dependencies"],
    reworded: ["publish"],
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateActionModuleRequestContent", update: "UpdateActionModuleRequestContent" },
  },
  TriggerAction: {
    ...aMembership,
    reworded: ["before", "after", "position"],
    scenarios: ["before", "after", "position"].map((one) => ({
      given: beside,
      without: ["before", "after", "position"].filter((other) => other !== one),
    })),
    sequences: { places: 0 },
  },
  TriggerActions: { ...ofTrigger, sequences: { places: 0 } },
  ActionVersionDeployment: {
    scenarios: [
      { given: async (tenant) => ({ ...actionsAndModules(tenant), actionId: "sample", versionId: "sample version" }) },
    ],
    sequences: { places: 0 },
    sdk: "the request holds one flag",
  },
  ActionTest: {
    scenarios: [{ given: async (tenant) => actionsAndModules(tenant) }],
    sequences: { places: 0 },
    sdk: "the request holds the payload alone",
  },
  ActionModuleRollback: {
    scenarios: [
      {
        given: async (tenant) => ({
          ...actionsAndModules(tenant),
          moduleId: "sample",
          moduleVersionId: "sample version",
        }),
      },
    ],
    sequences: { places: 0 },
    sdk: "the request names a version",
  },
};
