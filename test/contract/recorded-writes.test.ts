import { type DeclaredWrite, declaredBy, faultsOf } from "./declared-writes";
import { isRecorded, recordedWrites } from "./recorded-writes";

/** Recorded writes that our definitions do not hold as they are, and why. */
const exceptions: readonly { type: string; fault: RegExp; reason: string }[] = [
  {
    type: "Client",
    fault: /^addons: null is sent as (undefined|\{"\w+":null(,"\w+":null)*\})$/,
    reason: "an addon goes alone, so that those that nobody declared stay",
  },
  {
    type: "Client",
    fault: /^signed_request_object: null is sent as (undefined|\{("required":false,)?"credentials":\[\]\})$/,
    reason: "its properties go alone, so that the one that nobody declared stays",
  },
  ...Object.entries({
    BreachedPasswordDetection:
      /^stage: \{"pre-change-password":\{\},"pre-user-registration":\{\}\} is sent as undefined$/,
    Client: /^(client_metadata|addons): \{\} is sent as undefined$/,
    Tenant: /^universal_login: \{\} is sent as undefined$/,
    User: /^(user|app)_metadata: \{\} is sent as undefined$/,
  }).map(([type, fault]) => ({ type, fault, reason: "nothing in it is declared, so that what others have set stays" })),
  {
    type: "Connection",
    fault: /^enabled_clients: \[.+\] is sent as undefined$/,
    reason: "they are written at an endpoint of their own, which new tenants have alone",
  },
  {
    type: "EncryptionKey",
    fault: /^wrappedKey can be set only together with `forImport`$/,
    reason: "the key to wrap with was asked for in a request of its own, which holds nothing",
  },
  ...Object.entries({
    Flow: /^(description|synchronous) is not a property/,
    Form: /^description is not a property/,
  }).map(([type, fault]) => ({
    type,
    fault,
    reason: "recorded before the API was released, which has no such property",
  })),
  {
    type: "Action",
    fault: /^code is no JavaScript that Node.js can load: Unterminated string constant/,
    reason: "Auth0 deploys what no Node.js can load, and it fails in the first login",
  },
  {
    type: "Action",
    fault: /^secrets: \[.*"updated_at".*\] is sent as /,
    reason: "when a secret was set is for Auth0 to say",
  },
  {
    type: "ActionTest",
    fault: /^The draft of the action fails with this payload/,
    reason: "the recorded draft did, and fails the command",
  },
  {
    type: "TriggerActions",
    fault: /^(bindings|actions|trigger)\b/,
    reason: "the order is declared as `actions`: see test/resources/actions/actions.test.ts",
  },
  {
    type: "ClientCimd",
    fault: /^external_client_id: "[^"]+" is sent as undefined$/,
    reason: "the same request registers it again, and is then asked for by `triggers`",
  },
  {
    type: "EmailTemplate",
    fault: /^template: "\w+" is sent as undefined$/,
    reason: "its name is in the path",
  },
  {
    type: "SelfServiceProfileCustomText",
    fault: /^introduction is not a property|^The answer is not texts of a page/,
    reason: "the request is the texts themselves, which are declared as `text`",
  },
  {
    type: "PromptCustomText",
    fault: /^texts is required$|^login is not a property|^The answer is not texts of a prompt/,
    reason: "the request is the texts themselves, which are declared as `texts`",
  },
  {
    type: "PromptPartials",
    fault: /^screens is required$|^\W*(login|signup)\S* is not a property|^Cannot read properties of undefined/,
    reason: "the request is the screens themselves, which are declared as `screens`",
  },
  {
    type: "DeviceCredential",
    fault: /^deviceId must be made of hexadecimal digits and dashes$/,
    reason: "written by hand: the answer is of no real tenant, and the document has the pattern",
  },
];

const writes = recordedWrites().flatMap(declaredBy);

const isException = ({ definition }: DeclaredWrite, fault: string): boolean =>
  exceptions.some((exception) => exception.type === definition.type && exception.fault.test(fault));

async function faultsIn(some: readonly DeclaredWrite[]): Promise<[DeclaredWrite, string][]> {
  const found = await Promise.all(some.map(async (write) => (await faultsOf(write)).map((fault) => [write, fault])));
  return found.flat() as [DeclaredWrite, string][];
}

(isRecorded ? describe : describe.skip)("every recorded write passes `check` and leaves the same", () => {
  const types = [...new Set(writes.map(({ definition }) => definition.type))];

  test("they are of many resources", () => {
    expect(writes.length).toBeGreaterThan(800);
    expect(types.length).toBeGreaterThan(10);
  });

  test.each(isRecorded ? types : ["none"])("%s", async (type) => {
    const faults = await faultsIn(writes.filter(({ definition }) => definition.type === type));
    const unexpected = faults.filter(([write, fault]) => !isException(write, fault));
    expect(unexpected.map(([{ name, operation }, fault]) => `${name} (${operation}): ${fault}`)).toEqual([]);
  });

  test("and every exception is one", async () => {
    const faults = await faultsIn(
      writes.filter(({ definition }) => exceptions.some(({ type }) => type === definition.type)),
    );
    for (const { type, fault: pattern } of exceptions)
      expect(faults.filter(([{ definition }, fault]) => definition.type === type && pattern.test(fault))).not.toEqual(
        [],
      );
  });
});
