import { readFileSync } from "node:fs";
import path from "node:path";
import { project } from "../../src/generate/found";
import { registry } from "../../src/generate/registry";

describe("the registry of resources and queries", () => {
  it.each([...registry()])("src/%s is what `npm run generate` writes", (file, text) => {
    expect(readFileSync(path.join(project, "src", file), "utf8")).toBe(text);
  });
});
