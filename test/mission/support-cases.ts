import { type Session, startSession } from "../simulator/session";

/** Settings of the example besides the edition, after what happened in the tenant that they tell of. */
export interface PreparedTenant extends Pick<Session, "simulator" | "close"> {
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts a tenant whose users have met with all that the support of the example takes care of. */
export async function startPreparedTenant(): Promise<PreparedTenant> {
  const session = await startSession();
  const { simulator } = session;
  const add = async (name: string) => {
    const user = { connection: "Username-Password-Authentication", email: `${name}@example.org`, password: "secret" };
    return (await session.send("POST", "/users", user)).body.user_id as string;
  };
  const supportCases = {
    lockedOutUser: await add("locked"),
    lockedOutLogin: "blocked@example.org",
    lostPhone: String(simulator.tenant.enroll(await add("lost"))["id"]),
    enrollsAgain: await add("again"),
    needsRecoveryCode: await add("code"),
    wantsToBeForgotten: "forgotten@example.org",
  };
  for (const userId of [supportCases.lockedOutUser, await add("blocked")]) simulator.tenant.failLogin({ userId });
  for (const userId of [supportCases.enrollsAgain, supportCases.needsRecoveryCode]) simulator.tenant.enroll(userId);
  await add("forgotten");
  const scopes = ["create:current_user_device_credentials"];
  const settings = {
    seed: "a seed of the test",
    supportCases: JSON.stringify(supportCases),
    deviceOwnerToken: await simulator.issueUserToken(await add("owner"), scopes),
    secondAccountToken: await simulator.issueUserToken(await add("second"), []),
  };
  simulator.clearRequests();
  return { simulator, settings, close: session.close };
}
