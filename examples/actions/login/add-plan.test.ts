// What the action does, without Auth0, Pulumi or a network: milliseconds a test.
import { claim, onExecutePostLogin } from "./add-plan";
import type { Api, Event } from "./post-login";

const eventOf = (user: Partial<Event["user"]> = {}): Event => ({
  user: { user_id: "auth0|1", email_verified: true, ...user },
  client: { name: "Shop" },
  secrets: { BILLING_TOKEN: "secret-of-the-test" },
});

const api = { access: { deny: jest.fn() }, idToken: { setCustomClaim: jest.fn() } } satisfies Api;

const billing = jest.spyOn(globalThis, "fetch");

beforeEach(() => jest.resetAllMocks());

afterAll(() => billing.mockRestore());

test("the ID token tells the plan", async () => {
  billing.mockResolvedValue(Response.json({ plan: "team" }));
  await onExecutePostLogin(eventOf(), api);
  expect(api.idToken.setCustomClaim.mock.calls).toEqual([[claim, "team"]]);
  expect(billing).toHaveBeenCalledWith(
    "https://billing.example.com/plans/auth0%7C1",
    expect.objectContaining({ headers: { authorization: "Bearer secret-of-the-test" } }),
  );
});

test.each([[{ plan: "unknown" }], [{}], [null]])("a plan that nobody knows is the free one: %j", async (answer) => {
  billing.mockResolvedValue(Response.json(answer));
  await onExecutePostLogin(eventOf(), api);
  expect(api.idToken.setCustomClaim).toHaveBeenCalledWith(claim, "free");
});

test("a login goes on when the billing service does not answer", async () => {
  billing.mockRejectedValue(new Error("connection refused"));
  await onExecutePostLogin(eventOf(), api);
  expect(api.idToken.setCustomClaim).toHaveBeenCalledWith(claim, "free");
  expect(api.access.deny).not.toHaveBeenCalled();
});

test("who has not confirmed the email address stays out, and nobody is asked for a plan", async () => {
  await onExecutePostLogin(eventOf({ email_verified: false }), api);
  expect(api.access.deny).toHaveBeenCalledWith("Please confirm your email address first.");
  expect(billing).not.toHaveBeenCalled();
  expect(api.idToken.setCustomClaim).not.toHaveBeenCalled();
});
