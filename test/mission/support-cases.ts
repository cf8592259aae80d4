import { aGroup } from "../samples/prerequisites";
import type { Session } from "../simulator/session";

/** Settings of the example besides the edition. */
export interface Settings {
  readonly plain: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
}

const groups = {
  grp_AAAAAAAAAAAAAA: "Customer care",
  grp_BBBBBBBBBBBBBB: "Night shift",
  grp_CCCCCCCCCCCCCC: "Left behind",
};

/** An action and a module in two versions, of which the first one worked. */
async function brokenCode(send: Session["send"]): Promise<Record<string, string>> {
  const supported_triggers = [{ id: "post-login", version: "v3" }];
  const [works, fails] = ["exports.works = () => {};", "exports.fails = () => {};"];
  const { id: brokenAction } = (
    await send("POST", "/actions/actions", { name: "Broken", supported_triggers, code: works })
  ).body;
  const { id: versionThatWorked } = (await send("POST", `/actions/actions/${brokenAction}/deploy`)).body;
  await send("PATCH", `/actions/actions/${brokenAction}`, { code: fails });
  await send("POST", `/actions/actions/${brokenAction}/deploy`);
  const { id: brokenModule } = (await send("POST", "/actions/modules", { name: "broken", code: works })).body;
  const { id: moduleVersionThatWorked } = (await send("POST", `/actions/modules/${brokenModule}/versions`)).body;
  await send("PATCH", `/actions/modules/${brokenModule}`, { code: fails });
  return { brokenAction, versionThatWorked, brokenModule, moduleVersionThatWorked };
}

/** Lets users of a tenant meet with all that the support of the example takes care of. */
export async function prepare({ simulator, send }: Session): Promise<Settings> {
  const add = async (name: string): Promise<string> => {
    const user = {
      connection: "Username-Password-Authentication",
      email: `${name}@example.org`,
      password: "Only-for-tests-1",
    };
    const { status, body } = await send("POST", "/users", user);
    if (status !== 201) throw new Error(`The user ${name} could not be made: ${JSON.stringify(body)}`);
    return body.user_id;
  };
  const supportCases = {
    lockedOutUser: await add("locked"),
    lockedOutLogin: "blocked@example.org",
    lostPhone: String(simulator.tenant.enroll(await add("lost"))["id"]),
    enrollsAgain: await add("again"),
    needsRecoveryCode: await add("code"),
    hasTwoAccounts: await add("first"),
    wantsToBeForgotten: "forgotten@example.org",
    leftBehindGroup: "grp_CCCCCCCCCCCCCC",
    forgottenExecution: { flowId: "af_executed", executionId: "ex_1" },
    ...(await brokenCode(send)),
    leakedSigningKey: (await send("GET", "/keys/signing")).body[0].kid,
    lastExecution: "execution-1",
  };
  const times = { created_at: "2027-01-01T00:00:00.000Z", updated_at: "2027-01-01T00:00:00.000Z" };
  simulator.tenant.put("flows", "af_executed", { id: "af_executed", name: "Executed", ...times });
  const ofFlow = { flow_id: "af_executed", status: "FINISHED", ...times };
  for (const id of ["ex_1", "ex_2"])
    simulator.tenant.put("flow-executions", id, { id, ...ofFlow, trace_id: `trace-${id}` });
  const execution = { id: supportCases.lastExecution, trigger_id: "post-login", status: "final", results: [] };
  simulator.tenant.put("action-executions", execution.id, execution);
  const welcome = { template: "welcome_email", body: "<p>Hi</p>", from: "hi@example.com", subject: "Hi" };
  await send("POST", "/email-templates", { ...welcome, syntax: "liquid", enabled: false });
  const blocked = { from: "+4930555555", body: { text: "Blocked.", voice: "Blocked." } };
  await send("POST", "/branding/phone/templates", { type: "blocked_account", content: blocked });
  simulator.tenant.put("documents", "https://assistant.example.com/client.json", {
    ...{ client_name: "Assistant", redirect_uris: ["https://assistant.example.com/callback"] },
  });
  // As a directory makes them.
  for (const [id, name] of Object.entries(groups)) simulator.tenant.put("groups", id, aGroup(id, name));
  for (const userId of [supportCases.lockedOutUser, await add("blocked")]) simulator.tenant.failLogin({ userId });
  for (const userId of [supportCases.enrollsAgain, supportCases.needsRecoveryCode]) simulator.tenant.enroll(userId);
  await add("forgotten");
  const { hasTwoAccounts } = supportCases;
  const templates = ["customer", "large-customer"];
  for (const id of templates) simulator.tenant.put("organization-templates", id, { id, name: id });
  const devices = ["create:current_user_device_credentials"];
  return {
    plain: { supportCases: JSON.stringify(supportCases), organizationTemplates: JSON.stringify(templates) },
    secret: {
      seed: "a seed of the test",
      deviceOwnerToken: await simulator.issueUserToken(await add("owner"), devices),
      accountToken: await simulator.issueUserToken(hasTwoAccounts, ["update:current_user_identities"]),
      secondAccountToken: await simulator.issueUserToken(await add("second"), []),
    },
  };
}
