import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pages } from "../../src/documentation/pages";
import { project } from "../generate/compile";

const docs = path.join(project, "docs");

describe("docs", () => {
  const written = pages();

  it.each([...written.keys()])("%s is what `npm run docs` writes", (file) => {
    expect(readFileSync(path.join(docs, file), "utf8")).toBe(written.get(file));
  });

  it("have no page of something that is gone", () => {
    const found = ["resources", "queries"].flatMap((folder) =>
      readdirSync(path.join(docs, folder)).map((name) => `${folder}/${name}`),
    );
    expect(found.filter((file) => !written.has(file))).toEqual([]);
  });

  it("link to what exists", () => {
    const broken = [...written].flatMap(([file, text]) =>
      [...text.matchAll(/\]\((?!https:)([^)]*)\)/g)]
        .map(([, target]) => target!)
        .filter((target) => !(target.startsWith("#") ? headings(text).has(target) : isThere(file, target)))
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

const isThere = (file: string, target: string): boolean => existsSync(path.join(docs, path.dirname(file), target));

/** The anchors that GitHub gives to a page's headings. */
const headings = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(
      ([, title]) =>
        `#${title!
          .toLowerCase()
          .replace(/[^\w -]/g, "")
          .replaceAll(" ", "-")}`,
    ),
  );
