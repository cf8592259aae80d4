import { z } from "zod";
import {
  type Api,
  alwaysAnswered,
  anyChange,
  collection,
  expectObject,
  immutable,
  map,
  matching,
  merged,
  object,
  type Request,
  readWith,
  saferOn,
  secret,
  sensitive,
  unset,
  updateOnly,
  type Values,
  type Wire,
  wire,
  writeWith,
} from "../../definition";
import { mostSecrets, secretsOf, writeSecrets } from "./hook/secrets";

const path = "/hooks";

/** Secrets are read only where the program declares some: Auth0 tells their names. */
async function withSecrets(api: Api, request: Request, { secrets }: Values): Promise<unknown> {
  const answer = await api.request(request);
  if (secrets === undefined) return answer;
  return { ...expectObject(answer, "a hook", {}, ["id"]), secrets: await secretsOf(api, request.path) };
}

const secrets = map(unset(null, z.string())).refine((all) => Object.keys(all).length <= mostSecrets, {
  error: `must have at most ${mostSecrets} secrets`,
});

export const hook = collection({
  type: "Hook",
  description:
    "JavaScript that runs at one point of an older tenant, such as before a user registers. Hooks have reached their end of life: new tenants cannot create them, and Auth0 offers Actions in their place.",
  path,
  list: {
    ...{ key: "hooks", by: "page" },
    complete: (item: Wire, { secrets }: Values) => (secrets === undefined ? item : undefined),
  },
  id: "id",
  idName: "hookId",
  scope: "hooks",
  operations: { read: { perform: withSecrets } },
  naturalKey: ["name"],
  source: "https://auth0.com/docs/api/management/v2/hooks/post-hooks",
  deletion: "Deletes the hook with its secrets. One that is gone already counts as deleted.",
  security: {
    creation: { severity: "medium", why: "The code decides about users and tokens." },
    properties: {
      script: sensitive(anyChange("medium"), "The code decides about users and tokens."),
      enabled: sensitive(saferOn("medium"), "A hook that checks something checks it no longer."),
      dependencies: sensitive(anyChange("medium"), "The code of others runs with the hook's own."),
      secrets: sensitive(anyChange("low"), "The code reads them."),
    },
  },
  inputs: object({
    name: matching(
      /^[a-zA-Z0-9]([ \-a-zA-Z0-9]*[a-zA-Z0-9])?$/,
      "letters, digits, spaces and hyphens, with a letter or digit at both ends",
    ).describe("Name of the hook, unique in the tenant."),
    triggerId: wire(
      "triggerId",
      immutable(
        z.enum([
          "credentials-exchange",
          "pre-user-registration",
          "post-user-registration",
          "post-change-password",
          "send-phone-message",
        ]),
      ),
    ).describe("Point at which the hook runs."),
    script: z.string().min(1).describe("JavaScript of the hook: a module that exports a function."),
    enabled: unset(false, z.boolean()).optional().describe("Whether the hook runs; false unless set."),
    dependencies: unset({}, map(z.string()))
      .optional()
      .describe("Versions of the npm modules that the script requires, by name."),
    secrets: readWith("read:hooks", writeWith("update:hooks", alwaysAnswered(secret(updateOnly(merged(secrets))))))
      .optional()
      .describe(
        `What the script reads as \`context.webtask.secrets\`, by name: at most ${mostSecrets}. Auth0 tells only the names, so that a value that was changed elsewhere goes unseen. Others that the hook has stay. An export does not hold them: the list of hooks tells none. To take one away needs the scope \`delete:hooks\`.`,
      ),
  }),
  prepareUpdate: writeSecrets,
  splitUpdate: (body) => (Object.keys(body).length > 0 ? [body] : []),
});
