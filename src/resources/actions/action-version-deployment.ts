import { z } from "zod";
import {
  type Api,
  action,
  expectObject,
  object,
  type Request,
  reference,
  type Values,
  type Wire,
} from "../../definition";
import { untilDeployed } from "./watch";

const path = "/actions/actions/{actionId}/versions/{versionId}/deploy";

/** Deploys a version, which becomes a new one, and waits until that is what runs. */
async function deploy(api: Api, request: Request, { actionId, updateDraft }: Values): Promise<Wire> {
  const body = updateDraft === undefined ? {} : { update_draft: updateDraft };
  const version = expectObject(await api.request({ ...request, body }), "a version of an action", {}, ["id", "number"]);
  await untilDeployed(api, String(actionId), version["id"]);
  return version;
}

export const actionVersionDeployment = action({
  type: "ActionVersionDeployment",
  description:
    "Deploys an earlier version of an action again, as a new version with its content, and waits until that is what runs. An `Action` that declares other code sees it as drift at the next refresh, and deploys its own again.",
  operation: {
    method: "POST",
    path,
    scopes: ["create:actions"],
    repeatable: true,
    perform: deploy,
  },
  id: (version) => String(version["id"]),
  holds: ["id"],
  source: "https://auth0.com/docs/api/management/v2/actions/post-deploy-draft-version",
  security: { creation: { severity: "high", why: "Code that was replaced runs again." } },
  inputs: object({
    actionId: reference("Action", z.string().min(1)).describe("The action: an `Action`, or its id."),
    versionId: z.string().min(1).describe("Id of the version, as `getActionVersions` lists it."),
    updateDraft: z
      .boolean()
      .optional()
      .describe("Whether the draft gets the content of the version as well; false unless set."),
  }),
  outputs: object({
    number: z.number().optional().describe("Number of the new version."),
  }),
});
