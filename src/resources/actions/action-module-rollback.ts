import { z } from "zod";
import {
  type Api,
  action,
  expectObject,
  object,
  type Request,
  reference,
  refusedWith,
  type Values,
} from "../../definition";

/** A refusal says that the draft is that version already, as after an answer that was lost. */
async function rollBack(api: Api, request: Request, { moduleId }: Values): Promise<unknown> {
  try {
    return await api.request(request);
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    return api.request({ method: "GET", path: `/actions/modules/${encodeURIComponent(String(moduleId))}` });
  }
}

export const actionModuleRollback = action({
  type: "ActionModuleRollback",
  description:
    "Makes an earlier version the draft of a module again. It is not published by that, and an `ActionModule` that declares other code sets it back at its next change. Early access.",
  operation: {
    method: "POST",
    path: "/actions/modules/{moduleId}/rollback",
    scopes: ["update:actions"],
    repeatable: true,
    perform: rollBack,
    select: (answer, { moduleId }) => expectObject(answer, "a module", { id: moduleId }),
  },
  id: (module) => String(module["id"]),
  holds: ["id"],
  source: "https://auth0.com/docs/api/management/v2/actions/post-action-module-rollback",
  security: { creation: { severity: "medium", why: "Code that was replaced becomes the draft again." } },
  inputs: object({
    moduleId: reference("ActionModule", z.string().min(1)).describe("The module: an `ActionModule`, or its id."),
    moduleVersionId: z.string().min(1).describe("Id of the version, as `getActionModuleVersions` lists it."),
  }),
});
