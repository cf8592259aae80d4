import { markdown } from "../../src/review";
import { commentLimit } from "../../src/review/render/markdown";
import { hostile } from "./hostile";
import { reviewed } from "./plans";

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: Token[] | null;
}

/** A parser that takes whatever GitHub takes: HTML, and addresses for links. */
const parser = new (require("markdown-it"))({ html: true, linkify: true }) as {
  parse(text: string, env: object): Token[];
};

const tokensOf = (text: string): Token[] =>
  parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);

test("what programs and tenants decide on is code, and nothing else", () => {
  const tokens = tokensOf(markdown(hostile()));
  const telling = tokens.filter(({ type, content }) => type !== "inline" && /HOSTILE|evil/.test(content));
  expect(telling.length).toBeGreaterThan(50);
  expect([...new Set(telling.map(({ type }) => type))].sort()).toEqual(["code_inline", "fence"]);
  expect(tokens.filter(({ type }) => /^(link|image|s_|em)/.test(type))).toEqual([]);
  const markup = tokens.filter(({ type }) => type.startsWith("html")).map(({ content }) => content.trim());
  expect(
    markup.filter((content) => !/^<(\/details|details><summary>[\w ]+ \(\d+\)<\/summary)>$/.test(content)),
  ).toEqual([]);
  expect(markdown(hostile())).not.toMatch(/(?!\n)\p{C}/u);
});

test("a script is shown by its changed lines, with some around them", () => {
  const script = Array.from({ length: 40 }, (_, index) => `line ${index};`);
  const changed = script.map((line) => (line === "line 20;" ? "changed;" : line));
  const [before, after] = [script, changed].map((lines) => ({ name: "r", script: `${lines.join("\n")}\n` }));
  const fence = tokensOf(markdown(reviewed({ type: "Rule", name: "r", before, after }))).find(
    ({ type }) => type === "fence",
  );
  expect(fence!.content.trimEnd().split("\n")).toEqual([
    ...["@@ from line 18 @@", "  line 17;", "  line 18;", "  line 19;", "- line 20;", "+ changed;"],
    ...["  line 21;", "  line 22;", "  line 23;"],
  ]);
});

test("what does not matter for security is folded", () => {
  const text = markdown(reviewed({ before: { description: "a" }, after: { description: "b" } }));
  expect(text).toMatch(
    /<details><summary>Other changes \(1\)<\/summary>\n\n#### Client `spa` changed\n\n[\s\S]*<\/details>\n$/,
  );
});

test.each([
  ["many changes that matter", "callbacks"],
  ["many that do not", "allowedX"],
])("%s fit into a comment, with a statement of what is left out", (_, property) => {
  const steps = Array.from({ length: 900 }, (_, index) => ({
    ...{ name: `client-${index}`, before: { [property]: ["https://a.example"] } },
    after: { [property]: [`https://${index}.example/${"x".repeat(90)}`] },
  }));
  const text = markdown(reviewed(...steps));
  expect(text.length).toBeLessThanOrEqual(commentLimit);
  expect(text.length).toBeGreaterThan(commentLimit - 1000);
  expect(text).toMatch(
    /\n> \d+ more entries do not fit into a comment: see the report as HTML or JSON for all of it\.\n$/,
  );
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect(text.match(/^```/gm)!.length % 2).toBe(0);
});

test("one change that is too long is cut", () => {
  const page = Array.from({ length: 50_000 }, (_, index) => `<p>${index}</p>`).join("\n");
  const text = markdown(reviewed({ before: {}, after: { customLoginPage: `${page}\n` } }));
  expect(text).toContain("49800 more lines");
  expect(text.length).toBeLessThan(commentLimit);
});

test("nothing is said in one line", () => {
  expect(markdown(reviewed())).toBe("## Review\n\nNothing changes.\n");
});
