import { readFileSync } from "node:fs";
import path from "node:path";
import { apiReport } from "../../src/generate/api-report";
import { dist, project } from "./compile";

describe("the API report", () => {
  const report = apiReport(dist);

  it("is what `npm run docs` writes", () => {
    expect(readFileSync(path.join(project, "docs", "api-report.md"), "utf8")).toBe(report);
  });

  it.each([
    "class Rule",
    "function getRule",
    "interface RuleArgs",
    "function startSimulator",
    "function auth0Policies",
  ])("tells of %s", (declaration) => {
    expect(report).toMatch(new RegExp(`^export (declare )?${declaration}\\b`, "m"));
  });
});
