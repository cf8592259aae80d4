import type { Severity } from "../../src/definition";
import { json, PlanError, readPlan } from "../../src/review";
import { definitions } from "../definitions/cases";
import { only, type PreparedStep, preview, reviewed } from "./plans";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

type Values = Record<string, unknown>;

/** Severity of the first property that differs; "none" when none differs. */
const severityOf = (step: PreparedStep): Severity | undefined | "none" => {
  const [property] = only(step).properties;
  return property ? property.severity : "none";
};

describe("what a change is judged by", () => {
  test.each<[string, string, Values | undefined, Values, Severity | undefined | "none"]>([
    ["a default to go back to that is weaker", "Client", { jwtConfiguration: { alg: "RS256" } }, {}, "high"],
    ["a default that is declared as it is", "Client", {}, { jwtConfiguration: { alg: "HS256" } }, undefined],
    ["a default that is stronger", "ResourceServer", { signingAlg: "HS256" }, {}, "low"],
    ["a last value that stays", "Client", { grantTypes: ["password"] }, {}, undefined],
    ["what a new object declares, default or not", "Client", undefined, { jwtConfiguration: { alg: "HS256" } }, "high"],
    ["a new amount below the default", "ResourceServer", undefined, { tokenLifetime: 60 }, "low"],
    ["a new amount above the default", "ResourceServer", undefined, { tokenLifetime: 90_000 }, "medium"],
    ["a value that is not known yet", "Client", { callbacks: ["https://a.example"] }, { callbacks: unknown }, "medium"],
    ["an item that is not known yet", "Client", { callbacks: [] }, { callbacks: [unknown] }, "medium"],
    [
      "a null",
      "ResourceServer",
      { consentPolicy: "transactional-authorization-with-mfa" },
      { consentPolicy: null },
      "high",
    ],
    ["a null for nothing", "ResourceServer", {}, { consentPolicy: null }, "none"],
    ["another order of a set", "Client", { callbacks: ["a:/", "b:/"] }, { callbacks: ["b:/", "a:/"] }, "none"],
    ["a wildcard", "Client", { callbacks: [] }, { callbacks: ["https://*.example.com"] }, "high"],
    ["plain HTTP on this machine", "Client", { callbacks: [] }, { callbacks: ["http://localhost:3000/cb"] }, "medium"],
    ["a host that only looks local", "Client", { callbacks: [] }, { callbacks: ["http://localhost.evil.com"] }, "high"],
    [
      "a scope in a text",
      "Connection",
      { strategy: "oidc", options: { scope: "openid" } },
      { strategy: "oidc", options: { scope: "openid email" } },
      "medium",
    ],
    ["fewer scopes", "ClientGrant", { scope: ["a", "b"] }, { scope: ["a"] }, "low"],
    [
      "an algorithm that is unheard of",
      "Client",
      { jwtConfiguration: { alg: "RS256" } },
      { jwtConfiguration: { alg: "none" } },
      "high",
    ],
    ["a property that no version knows", "Client", { extra: { a: 1 } }, { extra: { a: 2 } }, undefined],
  ])("%s", (_, type, before, after, severity) => {
    expect(severityOf({ op: before ? "update" : "create", type, before, after })).toBe(severity);
  });
});

test("what Auth0 has in place of a declaration is told, but for a new object", () => {
  const declared = { jwtConfiguration: { alg: "RS256" } };
  expect(only({ before: declared, after: {} }).properties).toMatchObject([{ before: "RS256", otherwise: "HS256" }]);
  expect(only({ op: "create", after: declared }).properties[0]).not.toHaveProperty("otherwise");
});

test("a refresh, a read and what stays the same are no changes", () => {
  const steps = ["refresh", "read", "same"].map((op) => ({ op, before: { name: "a" }, after: { name: "b" } }));
  expect(reviewed(...steps).changes).toEqual([]);
});

test("a replacement in several steps is one", () => {
  const [type, before, after] = ["ResourceServer", { identifier: "a" }, { identifier: "b" }];
  const { changes } = reviewed(
    { op: "create-replacement", type, before, after },
    { op: "delete-replaced", type, before },
  );
  expect(changes).toMatchObject([{ kind: "replaced", severity: "high", properties: [{ path: "identifier" }] }]);
});

test("the order of the steps does not matter", () => {
  const steps = definitions.flatMap(({ type }): PreparedStep[] => [
    { op: "delete", type, name: "one", before: {} },
    { op: "create", type, name: "two", after: {} },
    { type, name: "three", before: { a: 1, b: 1 }, after: { a: 2, b: 2 } },
  ]);
  const texts = [steps, [...steps].reverse()].map((order) => json(reviewed(...order)));
  expect(texts[0]).toBe(texts[1]);
  expect(reviewed(...steps).changes).toHaveLength(steps.length);
});

test("secrets are told to differ by the engine alone", () => {
  const secrets = { strategy: "oidc", options: { clientSecret: "[secret]", other_secret: "[secret]" } };
  const step = { type: "Connection", before: secrets, after: secrets };
  expect(only(step).properties).toEqual([]);
  expect(only({ ...step, differing: ["options.clientSecret"] }).properties).toMatchObject([
    { path: "options.clientSecret", before: "[secret]", after: "[secret]", severity: "medium" },
  ]);
});

test.each(["", "not JSON", "[]", "{}", '{"version": 3}'])("what is no preview is an error: %s", (text) => {
  expect(() => readPlan(text)).toThrow(PlanError);
});

test("a preview without a change says so", () => {
  expect(readPlan(preview())).toEqual({ stack: "", steps: [], warnings: [] });
  expect(reviewed().changes).toEqual([]);
});
