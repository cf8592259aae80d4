import type { Api, Request } from "../../../src/definition";
import { diff } from "../../../src/engine";
import { blacklistedToken } from "../../../src/resources/blacklists/blacklisted-token";
import { deviceCredential } from "../../../src/resources/device-credentials/device-credential";
import { guardianEnrollmentRemoval } from "../../../src/resources/guardian/guardian-enrollment-removal";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

beforeEach(() => void tenant.sent());

const device = { deviceName: "Phone", type: "public_key", value: "AAAA", deviceId: "0a-1b" };

test("a device credential is added, found in the list and deleted", async () => {
  const created = await tenant.up(deviceCredential, device);
  await tenant.settled(deviceCredential, created, device);
  expect(diff(deviceCredential, created.state, { ...device, deviceName: "Tablet" }).replaces).toEqual(["deviceName"]);
  await tenant.down(deviceCredential, created);
  expect(await tenant.isGone(deviceCredential, created)).toBe(true);
});

test.each([
  [{ userToken: "token" }, "Bearer token"],
  [{ username: "jane", password: "pä" }, `Basic ${Buffer.from("jane:pä").toString("base64")}`],
])("a device credential is added in the name of its user: %j", async (credentials, authorization) => {
  const request = jest.fn(async (_: Request) => ({ id: "dcr_1" }));
  const api: Api = { clientId: undefined, request: request };
  const { perform } = deviceCredential.operations.create;
  await perform!(api, { method: "POST", path: "/device-credentials", body: {} }, { ...device, ...credentials });
  expect(request).toHaveBeenCalledWith(expect.objectContaining({ authorization }));
});

test("a revoked token is on the list, and stays there", async () => {
  const inputs = { aud: "client", jti: "one" };
  const created = await tenant.up(blacklistedToken, inputs);
  await tenant.settled(blacklistedToken, created, inputs);
  await tenant.down(blacklistedToken, created);
  expect(await tenant.isGone(blacklistedToken, created)).toBe(false);
  expect(tenant.sent()[0]).toEqual(["POST /blacklists/tokens", { aud: "client", jti: "one" }]);
});

test("a tenant without the list of revoked tokens is told as such", async () => {
  const gone = {
    clientId: undefined,
    request: () => Promise.reject(Object.assign(new Error("Not Found"), { status: 404, isWithoutEndpoint: true })),
  };
  const { perform } = blacklistedToken.operations.create;
  await expect(perform!(gone, { method: "POST", path: "/blacklists/tokens" }, {})).rejects.toThrow(/no longer has/);
});

test("an enrollment that does not exist counts as removed, and is told", async () => {
  await tenant.up(guardianEnrollmentRemoval, { enrollmentId: "dev_1" });
  expect(tenant.warnings).toEqual([
    expect.stringMatching(
      /^GuardianEnrollmentRemoval dev_1: there is no such thing in .* the arguments name something/,
    ),
  ]);
});
