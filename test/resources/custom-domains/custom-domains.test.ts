import type { Api, Wire } from "../../../src/definition";
import { customDomain, customDomainDefault, customDomainVerification } from "../../../src/resources";
import { untilVerified } from "../../../src/resources/custom-domains/custom-domain-verification/watch";
import { simulatedTenant } from "../../definitions/simulated-tenant";
import { Subject } from "../../definitions/subject";
import { readyDomains } from "../../samples/prerequisites";

const tenant = simulatedTenant();

async function created(domain: string, type: string): Promise<Subject> {
  const resource = new Subject(customDomain, tenant());
  await resource.create({ domain, type });
  return resource;
}

test.each([
  ["auth0_managed_certs", { name: "CNAME", domain: "login.example.com" }],
  ["self_managed_certs", { name: "TXT", domain: "_cf-custom-hostname.login.example.com" }],
])("what to put into DNS is told: %s", async (type, record) => {
  const { state } = await created("login.example.com", type);
  expect(state["verification"]).toMatchObject({ methods: [{ ...record, record: expect.stringMatching(/./) }] });
  expect(state["status"]).toBe("pending_verification");
});

test("the key for a proxy is answered once, and stays", async () => {
  const domain = await created("login.example.com", "self_managed_certs");
  const verification = new Subject(customDomainVerification, tenant());
  await verification.create({ customDomainId: domain.id });
  const { cnameApiKey } = verification.state;
  expect(cnameApiKey).toMatch(/^[0-9a-f]{128}$/);
  await verification.expectSettled();
  expect(verification.state).toMatchObject({ cnameApiKey, status: "ready" });
  expect(await verification.preview({ customDomainId: domain.id, deadlineMinutes: 30 })).toMatchObject({
    changes: false,
  });
});

/** A tenant that finds the record when it is asked for the third time. */
function late(answers: readonly Wire[]): { api: Api; shown: string[]; warned: string[]; asked: () => number } {
  const [shown, warned]: [string[], string[]] = [[], []];
  let count = 0;
  const request = async () => answers[Math.min(count++, answers.length - 1)];
  const api: Api = {
    clientId: undefined,
    request,
    show: (text) => void shown.push(text),
    warn: (text) => void warned.push(text),
  };
  return { api, shown, warned, asked: () => count };
}

const pending: Wire = {
  custom_domain_id: "cd_1",
  domain: "login.example.com",
  status: "pending_verification",
  type: "self_managed_certs",
  verification: { methods: [{ name: "txt", record: "proof", domain: "_cf.login.example.com" }] },
};
const request = { method: "POST", path: "/custom-domains/cd_1/verify" } as const;

describe("waiting for DNS", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test("shows the record, and ends once it is found", async () => {
    const { api, shown, asked } = late([pending, pending, { ...pending, status: "ready", cname_api_key: "key" }]);
    const waiting = untilVerified(api, request, { customDomainId: "cd_1" });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await waiting).toMatchObject({ cname_api_key: "key" });
    expect(asked()).toBe(3);
    expect(shown).toEqual([...Array(2).fill("waiting for TXT _cf.login.example.com -> proof in DNS"), ""]);
  });

  test("ends with what is missing when the deadline has passed", async () => {
    const failed = { ...(pending["verification"] as Wire), status: "failed", error_msg: "No such record." };
    const { api, asked } = late([{ ...pending, verification: failed }]);
    const waiting = untilVerified(api, request, { customDomainId: "cd_1", deadlineMinutes: 1 });
    const end = expect(waiting).rejects.toThrow(
      "Auth0 has not found TXT _cf.login.example.com -> proof in DNS within 1 minute. Auth0 says: No such record. Put the record into DNS",
    );
    await jest.advanceTimersByTimeAsync(120_000);
    await end;
    // Auth0 takes five a minute.
    expect(asked()).toBe(6);
  });

  test("a key that was answered before is said to be unknown", async () => {
    const { api, warned } = late([{ ...pending, status: "ready" }]);
    await untilVerified(api, request, { customDomainId: "cd_1" });
    expect(warned).toEqual([expect.stringContaining("`cnameApiKey` is unknown here")]);
  });
});

describe("the default domain", () => {
  const path = "/custom-domains/default";
  const live = async () => (await tenant().elsewhere.request<Wire>({ method: "GET", path }))["domain"];

  test("goes back to the tenant's own, so that the custom domain can be deleted", async () => {
    await readyDomains(tenant());
    const chosen = new Subject(customDomainDefault, tenant());
    await chosen.create({ domain: "sample.example.com" });
    await chosen.delete();
    expect(await live()).toBe(tenant().simulator.tenant.domain);
  });

  test("stays what somebody else has chosen since", async () => {
    await readyDomains(tenant());
    const chosen = new Subject(customDomainDefault, tenant());
    await chosen.create({ domain: "sample.example.com" });
    await tenant().elsewhere.request({ method: "PATCH", path, body: { domain: "another.example.com" } });
    await chosen.delete();
    expect(await live()).toBe("another.example.com");
  });
});
